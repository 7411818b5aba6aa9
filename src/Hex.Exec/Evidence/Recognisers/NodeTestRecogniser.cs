using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>Node's own test runner, in its TAP and its spec reporter: the same block of counts behind two marks.</summary>
/// <remarks>Node takes a file without tests for one test that passes; so does this.</remarks>
internal sealed partial class NodeTestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["node --test", "tsx --test"],
        Lists = ["--version", "-v", "--help", "-h", "--check", "-c"],
        Mutes = ["--test-reporter", "--test-reporter-destination", "--watch"],
    };

    public string Runner => "node:test";

    public IReadOnlyList<string> Covers => ["TAP"];

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match block in Block().Matches(output))
            tally.Add(block.Number("pass"), block.Number("fail") + block.Number("cancelled"), block.Number("skipped") + block.Number("todo"));

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^(?<mark>#|ℹ) tests [0-9]+\n(?:\k<mark> suites [0-9]+\n)?\k<mark> pass (?<pass>[0-9]{1,9})\n\k<mark> fail (?<fail>[0-9]{1,9})\n\k<mark> cancelled (?<cancelled>[0-9]{1,9})\n\k<mark> skipped (?<skipped>[0-9]{1,9})\n\k<mark> todo (?<todo>[0-9]{1,9})\n\k<mark> duration_ms ", RegexOptions.Multiline)]
    private static partial Regex Block();
}
