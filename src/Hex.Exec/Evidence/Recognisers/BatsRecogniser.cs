using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>bats in its pretty form; without a terminal it prints TAP, which is read as such.</summary>
internal sealed partial class BatsRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["bats"],
        Lists = ["--count", "-c", "--version", "-v", "--help", "-h"],
        Mutes = ["--formatter", "-F", "--report-formatter"],
    };

    public string Runner => "bats";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
        {
            var skipped = summary.Number("skipped") + summary.Number("notrun");
            tally.Add(summary.Number("tests") - summary.Number("failures") - skipped, summary.Number("failures"), skipped);
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"(?<=\n\n|\A\n)(?<tests>[0-9]{1,9}) tests?, (?<failures>[0-9]{1,9}) failures?(?:, (?<skipped>[0-9]{1,9}) skipped)?(?:, (?<notrun>[0-9]{1,9}) not run)?$", RegexOptions.Multiline)]
    private static partial Regex Summary();
}
