using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>RSpec: the line of examples under the time.</summary>
internal sealed partial class RspecRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["rspec"],
        Lists = ["--dry-run", "--version", "-v", "--help", "-h", "--init"],
        Mutes = ["--format", "-f", "-fj", "-fh", "-ff", "-fp", "--out", "-o", "--options", "-O", "--bisect"],
    };

    public string Runner => "rspec";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
        {
            var failed = summary.Number("failures");
            tally.Add(summary.Number("examples") - failed - summary.Number("pending"), failed + summary.Number("outside"), summary.Number("pending"));
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^Finished in [^\n]+\n(?<examples>[0-9]{1,9}) examples?, (?<failures>[0-9]{1,9}) failures?(?:, (?<pending>[0-9]{1,9}) pending)?(?:, (?<outside>[0-9]{1,9}) errors? occurred outside of examples)?$", RegexOptions.Multiline)]
    private static partial Regex Summary();
}
