using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>dotnet test through VSTest: a line per project, the long form of normal verbosity, or the terminal logger's line.</summary>
/// <remarks>The words are translated, the order is not: the numbers are read by their place and must add up.</remarks>
internal sealed partial class DotnetTestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["dotnet test", "dotnet vstest"],
        Lists = ["--list-tests", "-lt", "-t", "--help", "-h", "-?"],
        Mutes = ["--logger", "-l", "--output", "--no-progress"],
    };

    public string Runner => "dotnet test";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (var summary in ProjectLine().Matches(output).Concat(TerminalLine().Matches(output)).Where(AddsUp))
            tally.Add(summary.Number("passed"), summary.Number("failed"), summary.Number("skipped"));
        foreach (Match summary in LongForm().Matches(output))
            tally.Add(summary.Number("passed"), summary.Number("failed"), summary.Number("skipped"));
        if (NoTest().IsMatch(output))
            tally.AddNone();

        return tally.ToTestTally();
    }

    private static bool AddsUp(Match summary) =>
        summary.Number("passed") + summary.Number("failed") + summary.Number("skipped") == summary.Number("total");

    // Passed!  - Failed:     0, Passed:     2, Skipped:     1, Total:     3, Duration: 45 ms - Sums.dll (net10.0)
    [GeneratedRegex(@"^[^\s!][^!\n]{0,40}! *[-:] ?[^0-9:\n]+: +(?<failed>[0-9]{1,9})[,、,][^0-9:\n]+: +(?<passed>[0-9]{1,9})[,、,][^0-9:\n]+: +(?<skipped>[0-9]{1,9})[,、,][^0-9:\n]+: +(?<total>[0-9]{1,9})[,、,][^\n]* - [^\n]+\.(?:dll|exe)(?: \([^)\n]*\))?$", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();

    // Test summary: total: 3, failed: 0, succeeded: 2, skipped: 1, duration: 1.8s
    [GeneratedRegex(@"^[^\s:][^:\n]{0,60}: [^0-9:\n]+: (?<total>[0-9]{1,9}), [^0-9:\n]+: (?<failed>[0-9]{1,9}), [^0-9:\n]+: (?<passed>[0-9]{1,9}), [^0-9:\n]+: (?<skipped>[0-9]{1,9}), [^0-9:\n]+: [0-9.,]+ ?s$", RegexOptions.Multiline)]
    private static partial Regex TerminalLine();

    [GeneratedRegex(@"^Total tests: (?:[0-9]+|Unknown)\n(?:\s+Passed: (?<passed>[0-9]{1,9})\n)?(?:\s+Failed: (?<failed>[0-9]{1,9})\n)?(?:\s+Skipped: (?<skipped>[0-9]{1,9})\n)?\s*Total time: ", RegexOptions.Multiline)]
    private static partial Regex LongForm();

    [GeneratedRegex(@"^(?:No test is available in |No test matches the given testcase filter )", RegexOptions.Multiline)]
    private static partial Regex NoTest();
}
