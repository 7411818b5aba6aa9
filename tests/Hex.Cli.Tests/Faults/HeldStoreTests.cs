using Hex.Testing.Product;
using Hex.Testing.State;

namespace Hex.Cli.Tests.Faults;

/// <summary>The state store held by another program, for longer than hex waits or for a moment.</summary>
[Trait("Accepts", "F27")]
public sealed class HeldStoreTests : FaultScene
{
    private static readonly Dictionary<string, string?> ShortWait = Variable("HEX_STATE_WAIT", "700ms");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARunThatCannotBeAcceptedEndsBeforeAnythingHappens(bool shutsOutReaders)
    {
        await HexAsync(RightValueBy("true"));
        var checker = Checker.Before(Home, Repository);
        HexResult run;

        using (HeldStore.Take(Home.StateFile, shutsOutReaders))
        {
            run = await HexAsync(ShortWait, RightValue());
        }

        EndsWith(run, 3, "state_busy");
        Assert.Contains("for more than 0.7 s", run.Error, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARunWhoseStoreIsTakenAwayEndsAndLosesNothing(bool isolated)
    {
        await HexAsync(RightValueBy("true"));
        var meeting = new MeetingPoint(Home);
        var checker = Checker.Before(Home, Repository);
        HexResult run;

        using var hex = Start(ShortWait, RightValueBy(meeting.Evidence, isolated ? ["--isolate"] : []));
        await meeting.ReachedAsync(hex);
        using (HeldStore.Take(Home.StateFile, shutsOutReaders: false))
        {
            meeting.Release();
            run = await HexCommand.FinishAsync(hex);
        }

        var recovered = await HexAsync("recover");
        EndsWith(run, 3, "state_busy");
        Assert.Equal(0, recovered.Exit);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AStoreHeldForAMomentHoldsTheRunUpAndNoMore(bool isolated)
    {
        await HexAsync(RightValueBy("true"));
        var meeting = new MeetingPoint(Home);
        var checker = Checker.Before(Home, Repository);

        using var hex = Start(RightValueBy(meeting.Evidence, isolated ? ["--isolate"] : []));
        await meeting.ReachedAsync(hex);
        var held = HeldStore.Take(Home.StateFile, shutsOutReaders: false);
        meeting.Release();
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        held.Dispose();
        var run = await HexCommand.FinishAsync(hex);

        Assert.True(run.Exit == 0, run.Error);
        Assert.Equal("committed", run.End.Outcome);
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }
}
