using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>Ruby's test-unit: the line of counts under its ruler.</summary>
internal sealed partial class TestUnitRecogniser : IRunnerRecogniser
{
    public string Runner => "test-unit";

    // It is started by running a Ruby file like any other.
    public bool IsStartedBy(string command) => false;

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
        {
            var failed = summary.Number("failures") + summary.Number("errors");
            var skipped = summary.Number("pendings") + summary.Number("omissions");
            tally.Add(summary.Number("tests") - failed - skipped, failed, skipped);
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^-+\n(?<tests>[0-9]{1,9}) tests, [0-9]+ assertions, (?<failures>[0-9]{1,9}) failures, (?<errors>[0-9]{1,9}) errors, (?<pendings>[0-9]{1,9}) pendings, (?<omissions>[0-9]{1,9}) omissions, [0-9]+ notifications$", RegexOptions.Multiline)]
    private static partial Regex Summary();
}
