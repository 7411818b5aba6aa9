using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>ExUnit (mix test): the line of counts under the time, which names no tests when there were none.</summary>
internal sealed partial class ExUnitRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["mix test"],
        Lists = ["--help", "-h"],
        Mutes = ["--formatter", "--stale", "--dry-run"],
    };

    public string Runner => "ExUnit";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
        {
            var counts = Counts.NumberFirst(summary.Groups["counts"].Value);
            var total = counts["test", "tests", "doctest", "doctests", "property", "properties", "feature", "features"];
            var failed = counts["failure", "failures", "invalid"];
            var skipped = counts["skipped", "excluded"];
            tally.Add(total - failed - skipped, failed, skipped);
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^Finished in [^\n]+\n(?<counts>(?:[0-9]+ (?:doctests?|propert(?:y|ies)|features?|tests?), )*[0-9]+ failures?(?:, [0-9]+ (?:excluded|invalid|skipped))*)$", RegexOptions.Multiline)]
    private static partial Regex Summary();
}
