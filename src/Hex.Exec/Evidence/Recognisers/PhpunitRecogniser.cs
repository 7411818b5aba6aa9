using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>PHPUnit: a short line when all is well, a line of counts when it is not.</summary>
internal sealed partial class PhpunitRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["phpunit", "php phpunit"],
        Lists = ["--list-tests", "--list-suites", "--list-groups", "--list-test-files", "--list-tests-xml", "--version", "--help", "-h", "--check-version"],
        Mutes = ["--no-output", "--no-results", "--printer", "--teamcity", "--testdox", "--configuration", "-c"],
    };

    public string Runner => "phpunit";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match allWell in AllWell().Matches(output))
            tally.Add(allWell.Number("tests"), 0, 0);
        foreach (Match mixed in Mixed().Matches(output))
        {
            var counts = Counts.WordFirst(mixed.Value);
            var failed = counts["Errors", "Failures"];
            var skipped = counts["Skipped", "Incomplete"];
            tally.Add(counts["Tests"] - failed - skipped - EmptyClass().Count(output), failed, skipped);
        }

        if (NoTests().IsMatch(output))
            tally.AddNone();

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^OK \((?<tests>[0-9]{1,9}) tests?, [0-9]+ assertions?\)$", RegexOptions.Multiline)]
    private static partial Regex AllWell();

    [GeneratedRegex(@"^Tests: [0-9]{1,9}, Assertions: [0-9]+(?:, [A-Za-z ]+: [0-9]+)*\.$", RegexOptions.Multiline)]
    private static partial Regex Mixed();

    [GeneratedRegex(@"^No tests executed!$", RegexOptions.Multiline)]
    private static partial Regex NoTests();

    // Up to version 9 the warning about a class without tests is counted as a test.
    [GeneratedRegex(@"^No tests found in class ""[^""\n]*""\.$", RegexOptions.Multiline)]
    private static partial Regex EmptyClass();
}
