using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>cargo test: one section per test target and one for the doc tests, most of them empty in an ordinary package.</summary>
internal sealed partial class CargoTestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["cargo test", "cargo t"],
        Lists = ["--no-run", "--list", "--help", "-h", "--version"],
        // A named target may have a harness of its own, with output of its own.
        Mutes = ["--test", "--tests", "--bench", "--benches", "--all-targets", "--example", "--examples", "--format"],
    };

    public string Runner => "cargo test";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match result in Result().Matches(output))
        {
            var counts = Counts.NumberFirst(result.Groups["counts"].Value);
            tally.Add(counts["passed", "measured"], counts["failed"], counts["ignored", "filtered out"]);
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^test result: (?:ok|FAILED)\. (?<counts>[0-9]+ passed; [0-9]+ failed; [0-9]+ ignored; [0-9]+ measured; [0-9]+ filtered out)(?:;|$)", RegexOptions.Multiline)]
    private static partial Regex Result();
}
