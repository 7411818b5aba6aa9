using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>Gradle: counts where it gives any; else, whether all its test tasks had nothing to run.</summary>
/// <remarks>By default Gradle counts only failures. A test task that ran in silence is no answer, neither way.</remarks>
internal sealed partial class GradleRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["gradle", "gradlew"],
        Lists = ["--dry-run", "-m", "--version", "-v", "--help", "-h"],
    };

    public string Runner => "Gradle";

    public bool IsStartedBy(string command) => false;

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match total in Total().Matches(output))
            tally.Add(total.Number("completed") - total.Number("failed") - total.Number("skipped"), total.Number("failed"), total.Number("skipped"));
        if (tally.ToTestTally() is { } counted)
            return counted;

        foreach (Match test in Test().Matches(output))
            tally.Add(test.Groups["passed"].Length, test.Groups["failed"].Length, test.Groups["skipped"].Length);
        if (IdleTask().IsMatch(output) && !BusyTask().IsMatch(output))
            tally.AddNone();

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^(?<completed>[0-9]{1,9}) tests? completed(?:, (?<failed>[0-9]{1,9}) failed)?(?:, (?<skipped>[0-9]{1,9}) skipped)?$", RegexOptions.Multiline)]
    private static partial Regex Total();

    // The first letter of the result marks which it was.
    [GeneratedRegex(@"^\S[^\n]* > [^\n]+ (?:(?<passed>P)ASSED|(?<failed>F)AILED|(?<skipped>S)KIPPED)$", RegexOptions.Multiline)]
    private static partial Regex Test();

    [GeneratedRegex(@"^(?:> Task )?:(?:[^\s:]+:)*(?:test|[a-z][A-Za-z]*Test) (?:NO-SOURCE|SKIPPED)$", RegexOptions.Multiline)]
    private static partial Regex IdleTask();

    // Old versions let what the tests print follow on the task's line.
    [GeneratedRegex(@"^(?:> Task )?:(?:[^\s:]+:)*(?:test|[a-z][A-Za-z]*Test)(?! (?:NO-SOURCE|SKIPPED)$)(?!Classes)", RegexOptions.Multiline)]
    private static partial Regex BusyTask();
}
