using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>Vitest: the line of tests under the line of files.</summary>
internal sealed partial class VitestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["vitest"],
        ListStarts = ["vitest list"],
        Lists = ["list", "--version", "-v", "--help", "-h", "--clearCache", "init"],
        Mutes = ["bench", "--reporter", "--silent", "--watch", "-w", "dev", "watch", "--ui", "--config", "-c"],
    };

    public string Runner => "vitest";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
        {
            var counts = Counts.NumberFirst(summary.Groups["counts"].Value);
            tally.Add(counts["passed"], counts["failed"], counts["skipped", "todo"]);
        }

        if (NoFiles().IsMatch(output))
            tally.AddNone();

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^ *Test Files  [^\n]*\n *Tests  (?<counts>no tests|(?:[0-9]+ [a-z]+(?: [a-z]+)?(?: \| )?)+ \([0-9]+\))", RegexOptions.Multiline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^No (?:test|bench) files found, exiting with code [01]$", RegexOptions.Multiline)]
    private static partial Regex NoFiles();
}
