using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>Maven's Surefire and Failsafe: the totals under "Results"; a module without tests has only the plugin's banner.</summary>
internal sealed partial class SurefireRecogniser : IRunnerRecogniser
{
    public string Runner => "Maven Surefire";

    // Goals, profiles and other plugins decide whether and how tests run: the words of the command do not tell.
    public bool IsStartedBy(string command) => false;

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match total in Total().Matches(output))
        {
            var failed = total.Number("failures") + total.Number("errors");
            tally.Add(total.Number("run") - failed - total.Number("skipped"), failed, total.Number("skipped"));
        }

        if (Banner().IsMatch(output))
            tally.AddNone();

        return tally.ToTestTally();
    }

    // The lines of single classes go on with the time; the total is parted from what stands before by an empty line.
    [GeneratedRegex(@"^(?:\[[A-Z]+\] ?)?\n(?:\[[A-Z]+\] )?Tests run: (?<run>[0-9]{1,9}), Failures: (?<failures>[0-9]{1,9}), Errors: (?<errors>[0-9]{1,9}), Skipped: (?<skipped>[0-9]{1,9})$", RegexOptions.Multiline)]
    private static partial Regex Total();

    [GeneratedRegex(@"^\[INFO\] --- (?:maven-)?(?:surefire(?:-plugin)?:[^:\n]+:test|failsafe(?:-plugin)?:[^:\n]+:integration-test) \([^)\n]*\) @ [^\n]* ---$", RegexOptions.Multiline)]
    private static partial Regex Banner();
}
