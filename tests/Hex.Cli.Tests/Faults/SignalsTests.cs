using Hex.Core.Runs;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Signals in the middle of a run, and streams that are closed.</summary>
[Trait("Accepts", "F32")]
public sealed class SignalsTests : FaultScene
{
    private readonly MeetingPoint _meeting;
    private readonly Checker _checker;

    public SignalsTests()
    {
        _meeting = new MeetingPoint(Home);
        _checker = Checker.Before(Home, Repository);
    }

    [Theory]
    [InlineData("INT", 130, false)]
    [InlineData("TERM", 143, false)]
    [InlineData("HUP", 143, false)]
    [InlineData("INT", 130, true)]
    public async Task ARunInterruptedInItsEvidencePutsTheFilesBackAndCanBeResumed(string signal, int exit, bool isolated)
    {
        using var hex = Start(RightValueBy(_meeting.Evidence, isolated ? ["--isolate"] : []));
        await _meeting.ReachedAsync(hex);
        Send(signal, hex);
        var end = await EndAsync(hex);

        IsInterrupted(end, exit);
        await _checker.NothingChangedAsync();
        _meeting.Release();
        var resumed = await HexAsync("do", "resume", RunIdOf(end), "--json");
        Assert.Equal((0, "committed"), (resumed.Exit, resumed.End.Outcome));
        await (isolated ? _checker.OneBranchAddedAsync(TempRepository.File) : _checker.OneCommitAddedAsync(TempRepository.File));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task ARunThatWaitsForTheWorkingTreeStopsWaiting(string signal, int exit)
    {
        Directory.CreateDirectory(Repository.At(".git/hex/locks"));
        HexResult end;
        using (ForeignLock.Take(Repository.At(".git/hex/locks/working-tree")))
        {
            using var hex = Start(RightValue());
            var waiting = await hex.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            while (!waiting!.Contains("lock_awaited", StringComparison.Ordinal))
            {
                waiting = await hex.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            }

            Send(signal, hex);
            end = await EndAsync(hex);
        }

        IsInterrupted(end, exit);
        await _checker.NothingChangedAsync();
    }

    [Fact]
    public async Task ARepairInSearchStops()
    {
        // The search meets the test at its first trial; the value is an operator the repairer knows how to change.
        Repository.Write("value.py", "def value(count):\n    return count + 1\n");
        Repository.Write("check.py", "import value\nassert value.value(3) == 1000, 'value.py:2'\n");
        Repository.Commit("a fault to repair");
        var checker = Checker.Before(Home, Repository);
        var evidence = $"grep -q 'count + 1' value.py || {{ {_meeting.Wait}; }}; python3 -B check.py";

        using var hex = Start("do", "run", "repair it", "--file", "value.py", "--evidence", evidence, "--model", "builtin", "--json");
        await _meeting.ReachedAsync(hex);
        Send("INT", hex);
        var end = await EndAsync(hex);

        IsInterrupted(end, 130);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task ASecondInterruptStopsAtOnceAndRecoverySettlesTheRest()
    {
        using var hex = Start(RightValueBy($"trap '' INT TERM; {_meeting.Evidence}"));
        await _meeting.ReachedAsync(hex);
        Send("INT", hex);
        Send("INT", hex);
        var end = await EndAsync(hex);
        var recovered = await HexAsync("recover");

        Assert.Equal((130, 0), (end.Exit, recovered.Exit));
        Assert.DoesNotContain("   at ", end.Error, StringComparison.Ordinal);
        await _checker.NothingChangedAsync();
    }

    private static void IsInterrupted(HexResult end, int exit)
    {
        Assert.Equal(exit, end.Exit);
        Assert.Equal(("interrupted", exit), (end.End.Outcome, end.End.ExitCode));
        TellsOnce(end);
    }

    private static string RunIdOf(HexResult end) => RunEventCodec.Decode(end.Output.Split('\n')[0]).Run.ToString();
}
