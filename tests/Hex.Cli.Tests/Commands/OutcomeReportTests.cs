using System.Reflection;
using Hex.Core.Evidence;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Exec.Do;

namespace Hex.Cli.Tests.Commands;

public sealed class OutcomeReportTests
{
    private static readonly EvidenceVerdict[] Verdicts =
    [
        new EvidenceVerdict.Passed(null),
        new EvidenceVerdict.Failed(1),
        new EvidenceVerdict.Vacuous("0 tests ran"),
        new EvidenceVerdict.TimedOut(TimeSpan.FromMinutes(10)),
        new EvidenceVerdict.AlreadyGreen(),
        new EvidenceVerdict.Flaky(1, 0),
        new EvidenceVerdict.Tampered(["a.test.js", "b", "c", "d"]),
        new EvidenceVerdict.CouldNotRun("make: not found"),
    ];

    private static readonly RunOutcome[] Others =
    [
        new RunOutcome.Committed(new string('a', 40), "main"),
        new RunOutcome.Kept(new string('a', 40), "hex/auto/1", "main moved"),
        new RunOutcome.DryRun(),
        new RunOutcome.NotPassed(null),
        new RunOutcome.Refused(new Failure(FailureKind.Refused, "merge_in_progress", "a merge is in progress", "end it")),
        new RunOutcome.Refused(new Failure(FailureKind.Limit, "lock_wait", "another run has held the working tree for 600 s", "wait for it")),
        new RunOutcome.Faulted(new Failure(FailureKind.Environment, "no_git", "git is missing", "install it")),
        new RunOutcome.Faulted(new Failure(FailureKind.Usage, "bad_configuration", "the file is broken", "mend it")),
        new RunOutcome.LimitReached("30 minutes"),
        new RunOutcome.Interrupted(),
    ];

    private static IEnumerable<RunOutcome> Baselines =>
        Verdicts.Where(verdict => verdict is not EvidenceVerdict.Failed).Select(verdict => new RunOutcome.BaselineRefused(verdict));

    private static IEnumerable<RunOutcome> Attempts => Verdicts.Select(verdict => new RunOutcome.NotPassed(verdict));

    public static TheoryData<RunOutcome> AllOutcomes => [.. Others, .. Baselines, .. Attempts];

    [Fact]
    public void TheseTestsKnowEveryVerdictAndOutcome()
    {
        Assert.Equal(MembersOf(typeof(EvidenceVerdict)), Verdicts.Select(verdict => verdict.GetType().Name).Order());
        Assert.Equal(
            MembersOf(typeof(RunOutcome)), AllOutcomes.Select(row => row.Data.GetType().Name).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(AllOutcomes))]
    public void EveryOutcomeHasARowInTheTableAndASentence(RunOutcome outcome)
    {
        var report = OutcomeReport.Of(outcome);

        var codes = new[] { report.Code, OutcomeTable.CodeOfTheFailure };
        Assert.Contains(OutcomeTable.Rows, row => row.Outcome == report.Outcome && row.Exit == report.Exit && codes.Contains(row.Code));
        Assert.DoesNotContain('\n', report.Message);
        Assert.True(report.Message.Length > 20, report.Message);
    }

    [Fact]
    public void EveryRowOfTheTableIsReachedByAnOutcome()
    {
        var reports = AllOutcomes.Select(row => OutcomeReport.Of(row.Data)).ToList();

        Assert.All(
            OutcomeTable.Rows,
            row => Assert.Contains(
                reports,
                report => report.Exit == row.Exit && report.Outcome == row.Outcome && (report.Code == row.Code || row.Code == OutcomeTable.CodeOfTheFailure)));
    }

    [Fact]
    public void CodesAreUnique()
    {
        var codes = OutcomeTable.Rows.Select(row => row.Code).Where(code => code != OutcomeTable.CodeOfTheFailure).ToList();

        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public void AlreadyGreenExplainsTheWayOut()
    {
        var report = OutcomeReport.Of(new RunOutcome.BaselineRefused(new EvidenceVerdict.AlreadyGreen()));

        Assert.Equal(ExitCode.Refused, report.Exit);
        Assert.Contains("--allow-green", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AKeptCommitSaysHowToMergeIt()
    {
        var report = OutcomeReport.Of(new RunOutcome.Kept("abc", "hex/auto/1", "main moved"));

        Assert.Equal(ExitCode.SaidNo, report.Exit);
        Assert.Contains("hex worktree merge hex/auto/1", report.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> MembersOf(Type family) =>
        family.GetNestedTypes(BindingFlags.Public).Where(type => type.IsSubclassOf(family)).Select(type => type.Name).Order();
}
