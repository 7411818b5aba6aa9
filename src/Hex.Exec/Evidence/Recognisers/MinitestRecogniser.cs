using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>minitest: the line of runs that ends what follows its time.</summary>
internal sealed partial class MinitestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["rails test"],
        Lists = ["--help", "-h"],
    };

    public string Runner => "minitest";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
        {
            var failed = summary.Number("failures") + summary.Number("errors");
            tally.Add(summary.Number("runs") - failed - summary.Number("skips"), failed, summary.Number("skips"));
        }

        return tally.ToTestTally();
    }

    // Failures are listed between the time and the counts.
    [GeneratedRegex(@"^Finished in [0-9.]+s, [0-9.]+ runs/s, [0-9.]+ assertions/s\.$(?:\n(?!Finished in )[^\n]*)*?\n(?<runs>[0-9]{1,9}) runs, [0-9]+ assertions, (?<failures>[0-9]{1,9}) failures, (?<errors>[0-9]{1,9}) errors, (?<skips>[0-9]{1,9}) skips$", RegexOptions.Multiline)]
    private static partial Regex Summary();
}
