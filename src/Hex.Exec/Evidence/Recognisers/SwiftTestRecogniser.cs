using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>swift test: XCTest's outermost suite and the run of Swift Testing, which it prints one after the other.</summary>
internal sealed partial class SwiftTestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["swift test"],
        ListStarts = ["swift test list"],
        Lists = ["list", "--list-tests", "-l", "--version", "--help", "-h"],
        Mutes = ["--quiet", "-q", "--parallel"],
    };

    public string Runner => "swift test";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match suite in OuterSuite().Matches(output))
        {
            var notPassed = suite.Number("failed") + suite.Number("skipped");
            tally.Add(suite.Number("tests") - notPassed, suite.Number("failed"), suite.Number("skipped"));
        }

        foreach (Match run in Run().Matches(output))
        {
            var failed = run.Groups["result"].Value == "failed" ? Math.Max(1, FailedTest().Count(output)) : 0;
            var skipped = SkippedTest().Count(output);
            tally.Add(run.Number("tests") - failed - skipped, failed, skipped);
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^Test Suite '(?:All|Selected) tests' (?:passed|failed) at [^\n]*\n[ \t]*Executed (?<tests>[0-9]{1,9}) tests?, with (?:(?<skipped>[0-9]{1,9}) tests? skipped and )?(?<failed>[0-9]{1,9}) failures? ", RegexOptions.Multiline)]
    private static partial Regex OuterSuite();

    [GeneratedRegex(@"^\S+ +Test run with (?<tests>[0-9]{1,9}) tests?(?: in [0-9]+ suites?)? (?<result>passed|failed) after ", RegexOptions.Multiline)]
    private static partial Regex Run();

    [GeneratedRegex(@"^\S+ +Test (?!run with )[^\n]+ failed after [0-9.]+ seconds", RegexOptions.Multiline)]
    private static partial Regex FailedTest();

    [GeneratedRegex(@"^\S+ +Test [^\n]+ skipped(?:: |\.?$)", RegexOptions.Multiline)]
    private static partial Regex SkippedTest();
}
