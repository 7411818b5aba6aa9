using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>bun test: a line per kind of result, then how many ran.</summary>
internal sealed partial class BunTestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["bun test"],
        Lists = ["--help", "-h"],
        Mutes = ["--reporter", "--watch", "--config", "-c"],
    };

    public string Runner => "bun test";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
        {
            var counts = Counts.NumberFirst(summary.Groups["counts"].Value);
            tally.Add(counts["pass"], counts["fail", "error", "errors"], counts["skip", "todo", "filtered out"]);
        }

        if (NoTests().IsMatch(output))
            tally.AddNone();

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^(?<counts>(?: [0-9]+ [^\n]+\n)+)Ran [0-9]+ tests? across [0-9]+ files?\.", RegexOptions.Multiline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^(?:No tests found!$|error: regex [^\n]* matched 0 tests\.)", RegexOptions.Multiline)]
    private static partial Regex NoTests();
}
