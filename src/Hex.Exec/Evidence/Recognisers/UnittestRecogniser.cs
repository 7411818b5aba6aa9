using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>Python's unittest: the line under its ruler, and the result after it.</summary>
internal sealed partial class UnittestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["python -m unittest"],
        Lists = ["--help", "-h"],
    };

    public string Runner => "unittest";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
        {
            var counts = Counts.WordFirst(summary.Groups["counts"].Value);
            var failed = counts["failures", "errors", "unexpected successes"];
            tally.Add(summary.Number("ran") - failed - counts["skipped"], failed, counts["skipped"]);
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^-{70}\nRan (?<ran>[0-9]{1,9}) tests? in [0-9.]+s\n\n(?:OK|FAILED|NO TESTS RAN)(?: \((?<counts>[^)\n]*)\))?$", RegexOptions.Multiline)]
    private static partial Regex Summary();
}
