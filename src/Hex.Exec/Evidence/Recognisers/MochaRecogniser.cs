using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>Mocha: "2 passing (3ms)", then what was pending and what failed.</summary>
internal sealed partial class MochaRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["mocha", "_mocha"],
        Lists = ["--dry-run", "--list-files", "--list-interfaces", "--list-reporters", "--version", "-V", "--help", "-h"],
        Mutes = ["--reporter", "-R", "--reporter-option", "-O", "--watch", "-w", "--config", "--package", "--opts"],
    };

    public string Runner => "mocha";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
            tally.Add(summary.Number("passing"), summary.Number("failing"), summary.Number("pending"));

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^  (?<passing>[0-9]{1,9}) passing \([0-9.]+(?:ms|s|m|h)\)$(?:\n  (?<pending>[0-9]{1,9}) pending$)?(?:\n  (?<failing>[0-9]{1,9}) failing$)?", RegexOptions.Multiline)]
    private static partial Regex Summary();
}
