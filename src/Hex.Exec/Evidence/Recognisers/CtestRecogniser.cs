using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>ctest: a percentage of its tests; what the tests print themselves is theirs.</summary>
internal sealed partial class CtestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["ctest"],
        Lists = ["-N", "--show-only", "--print-labels", "--version", "-version", "--help", "-help", "-H", "-h"],
        Mutes = ["-Q", "--quiet", "-S", "-SP", "--script", "-D", "-M", "-T", "--dashboard", "--test-model", "--test-action", "--build-and-test"],
    };

    public string Runner => "ctest";

    public IReadOnlyList<string> Covers => ["gtest", "TAP"];

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
            tally.Add(summary.Number("total") - summary.Number("failed"), summary.Number("failed"), 0);
        if (NoTests().IsMatch(output))
            tally.AddNone();

        return tally.ToTestTally() is { } sum ? WithoutSkipped(sum, output) : null;
    }

    // The total holds the skipped tests and not the disabled ones.
    private static TestTally WithoutSkipped(TestTally sum, string output)
    {
        var skipped = Skipped().Count(output);
        return sum with { Passed = Math.Max(0, sum.Passed - skipped), Skipped = skipped + Disabled().Count(output) };
    }

    [GeneratedRegex(@"^[0-9]{1,3}% tests passed, (?<failed>[0-9]{1,9}) tests? failed out of (?<total>[0-9]{1,9})$", RegexOptions.Multiline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^No tests were found!!!$", RegexOptions.Multiline)]
    private static partial Regex NoTests();

    [GeneratedRegex(@"^ *[0-9]+/[0-9]+ +Test +#[0-9]+: [^\n]*\*\*\*Skipped\b", RegexOptions.Multiline)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"^ *[0-9]+/[0-9]+ +Test +#[0-9]+: [^\n]*\*\*\*Not Run \(Disabled\)", RegexOptions.Multiline)]
    private static partial Regex Disabled();
}
