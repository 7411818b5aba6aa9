using System.Text;
using Hex.Core.Commands;
using Hex.Core.Evidence;
using Hex.Exec.Evidence;

namespace Hex.Exec.Tests.Evidence;

public sealed class VacuousPassTests
{
    private static readonly CapturedOutput Truncated = new(Encoding.UTF8.GetBytes("head"), Encoding.UTF8.GetBytes("tail"), 1_000_000);

    [Fact]
    public void ARunnerThatWasStartedAndPrintedNoSummaryIsVacuous() =>
        Assert.Equal("pytest was started and printed no test summary", VacuousPass.Find("pytest", CapturedOutput.Empty, null, RunnerTable.Default));

    [Fact]
    public void AnUnknownRunnerThatPrintsNothingMayPass() =>
        Assert.Null(VacuousPass.Find("./run-tests.sh", CapturedOutput.Empty, null, RunnerTable.Default));

    [Fact]
    public void SkippedTestsAreNamedInTheReason() =>
        Assert.Equal("pytest skipped all 2 tests and ran none", VacuousPass.Find("pytest", CapturedOutput.Empty, new TestTally("pytest", 0, 0, 2), RunnerTable.Default));

    [Fact]
    public void OutputThatWasNotKeptWholeProvesNoAbsence()
    {
        Assert.Null(VacuousPass.Find("pytest", Truncated, null, RunnerTable.Default));
        Assert.Null(VacuousPass.Find("pytest", Truncated, new TestTally("pytest", 0, 0, 0), RunnerTable.Default));
    }

    [Fact]
    public void AListingIsVacuousHoweverLongItIs() =>
        Assert.Equal(
            "cargo test was asked to list or compile its tests, not to run them",
            VacuousPass.Find("cargo test --no-run", Truncated, null, RunnerTable.Default));
}
