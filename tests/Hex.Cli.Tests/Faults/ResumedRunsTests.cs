using Hex.Core.Faults;
using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary><c>hex do resume</c>, and finding a run by the beginning of its id.</summary>
[Trait("Accepts", "F32")]
public sealed class ResumedRunsTests : FaultScene
{
    [Theory]
    [InlineData(Failpoint.RunAccepted, false)]
    [InlineData(Failpoint.EditWritten, false)]
    [InlineData(Failpoint.EvidencePassed, false)]
    [InlineData(Failpoint.ObjectsWritten, false)]
    [InlineData(Failpoint.RefMoved, false)]
    [InlineData(Failpoint.RunRecorded, false)]
    [InlineData(Failpoint.WorktreeMade, true)]
    [InlineData(Failpoint.RefMoved, true)]
    public async Task AKilledRunIsCompletedExactlyOnce(Failpoint point, bool isolated)
    {
        var checker = Checker.Before(Home, Repository);
        var killed = await HexAsync(Variable(Failpoints.Variable, $"{Failpoints.NameOf(point)}:kill"), RightValue(isolated ? ["--isolate"] : []));
        Assert.Equal(137, killed.Exit);

        var resumed = await HexAsync("do", "resume", RunIdOf(killed), "--json");
        var again = await HexAsync("do", "resume", RunIdOf(killed), "--json");

        Assert.Equal((0, 0), (resumed.Exit, again.Exit));
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }

    [Fact]
    public async Task ARunThatEndedForGoodIsNotResumed()
    {
        var ended = await HexAsync(RightValueBy("true"));
        Assert.Equal(4, ended.Exit);

        var resumed = await HexAsync("do", "resume", RunIdOf(ended), "--json");

        EndsWith(resumed, 4, "run_ended");
    }

    [Fact]
    public async Task ALivingRunIsNotResumed()
    {
        var meeting = new MeetingPoint(Home);
        using var hex = Start(RightValueBy(meeting.Evidence));
        var first = await hex.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        await meeting.ReachedAsync(hex);

        var resumed = await HexAsync("do", "resume", RunEventCodec.Decode(first!).Run.ToString(), "--json");
        meeting.Release();
        var end = await HexCommand.FinishAsync(hex);

        EndsWith(resumed, 4, "still_running");
        Assert.Equal(0, end.Exit);
        Assert.Equal("2", Repository.Git("rev-list", "--count", "main"));
        await Checker.Before(Home, Repository).NothingLeftAsync();
    }

    [Theory]
    [InlineData("resume", "ffff", "no_such_run")]
    [InlineData("show", "ffff", "no_such_run")]
    [InlineData("undo", "ffff", "no_such_run")]
    [InlineData("resume", "0", "ambiguous_run")]
    [InlineData("show", "0", "ambiguous_run")]
    [InlineData("show", "--output=f", "")]
    [InlineData("undo", "../x", "bad_run_id")]
    public async Task AnIdThatNamesNoSingleRunIsAUsageError(string verb, string id, string code)
    {
        await HexAsync(RightValueBy("true"));
        await HexAsync(RightValueBy("true"));
        var checker = Checker.Before(Home, Repository);

        var result = await HexAsync("do", verb, id, "--json");

        Assert.Equal(2, result.Exit);
        Assert.Contains(code, result.Output, StringComparison.Ordinal);
        TellsOnce(result);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task AUniqueBeginningOfAnIdShowsTheRun()
    {
        var run = RunIdOf(await HexAsync(RightValue()));

        var listed = await HexAsync("do", "runs", "--json");
        var shown = await HexAsync("do", "show", run[..13].ToUpperInvariant(), "--json");

        Assert.Contains(run, listed.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (listed.Exit, shown.Exit));
        Assert.Contains(run, shown.Output, StringComparison.Ordinal);
        Assert.Contains("run_finished", shown.Output, StringComparison.Ordinal);
    }

    private static string RunIdOf(HexResult result) => RunEventCodec.Decode(result.Output.Split('\n')[0]).Run.ToString();
}
