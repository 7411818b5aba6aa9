using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>Jest: the line of tests under the line of suites.</summary>
internal sealed partial class JestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["jest"],
        Lists = ["--listTests", "--showConfig", "--version", "-v", "--help", "-h", "--clearCache", "--init"],
        Mutes = ["--reporters", "--json", "--watch", "--watchAll", "--config", "-c"],
    };

    public string Runner => "jest";

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

        if (NoTests().IsMatch(output))
            tally.AddNone();

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^Test Suites: [^\n]* total\nTests: +(?<counts>(?:[0-9]+ [a-z]+, )*[0-9]+ total)$", RegexOptions.Multiline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^No tests found(?:, exiting with code [01]$| related to files changed since )", RegexOptions.Multiline)]
    private static partial Regex NoTests();
}
