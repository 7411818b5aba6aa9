using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>cargo nextest: one summary line for the whole workspace.</summary>
internal sealed partial class CargoNextestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["cargo nextest run", "cargo nextest r"],
        ListStarts = ["cargo nextest list", "cargo nextest archive"],
        Lists = ["--no-run", "--help", "-h"],
        Mutes = ["--message-format"],
    };

    public string Runner => "cargo nextest";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
        {
            var counts = Counts.NumberFirst(Detail().Replace(summary.Groups["counts"].Value, string.Empty));
            tally.Add(counts["passed"], counts["failed", "exec failed", "timed out"], counts["skipped"]);
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^ +Summary \[[^\]\n]*\] +[0-9]+(?:/[0-9]+)? tests? run: (?<counts>[^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex Summary();

    // "3 passed (1 slow, 1 flaky)": the slow and the flaky ones are among the three.
    [GeneratedRegex(@" \([^)]*\)")]
    private static partial Regex Detail();
}
