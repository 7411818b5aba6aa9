using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Too few files may be open, from the start or from the middle of a run on.</summary>
[Trait("Accepts", "F33")]
public sealed class FewOpenFilesTests : FaultScene
{
    // With less the runtime gives up before hex begins.
    [Theory]
    [InlineData(72)]
    [InlineData(80)]
    [InlineData(96)]
    [InlineData(112)]
    [InlineData(128)]
    [InlineData(144)]
    [InlineData(160)]
    public async Task TheyAreEnoughOrNamed(int files)
    {
        var checker = Checker.Before(Home, Repository);

        var run = await ShellAsync($"ulimit -n {files}; exec \"$0\" {Words(RightValue())}");

        if (run.Exit == 0)
        {
            await checker.OneCommitAddedAsync(TempRepository.File);
            return;
        }

        AssertNamed(run);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("--isolate")]
    public async Task WhenTheBaselineTakesThemAwayTheRunEndsAndNamesThem(string option)
    {
        SkipWithoutLimits();
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(RightValueBy($"{TakeAway}; {TempRepository.Evidence}", Options(option)));

        AssertNamed(run);
        Assert.Equal(0, (await HexAsync("recover")).Exit);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("--isolate")]
    public async Task WhenTheyAreGoneWithTheChangeInPlaceTheNextHexPutsTheFilesBack(string option)
    {
        SkipWithoutLimits();
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(RightValueBy($"{TempRepository.Evidence} && {{ {TakeAway}; }}", Options(option)));

        AssertNamed(run);
        Assert.Equal(0, (await HexAsync("recover")).Exit);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task TheDoctorFindsThem()
    {
        var doctor = await ShellAsync("ulimit -n 256; exec \"$0\" doctor --json");

        Assert.Contains("ulimit -n 1024", doctor.Output, StringComparison.Ordinal);
    }

    // SIGABRT, as a shell counts it.
    private const int Aborted = 134;

    /// <summary>A command of the run that lets hex, which started it, open nothing more.</summary>
    private static string TakeAway => "prlimit --nofile=8:8 --pid $PPID";

    private static string[] Options(string option) => option.Length == 0 ? [] : [option];

    private static void SkipWithoutLimits() => Assert.SkipUnless(File.Exists("/usr/bin/prlimit"), "there is no prlimit here to lower the limit of a running process");

    private static void AssertNamed(HexResult run)
    {
        // The runtime may meet the limit before hex does and abort: a death like any other, which the recovery after it settles.
        if (run.Exit == Aborted)
        {
            Assert.Contains("Out of memory", run.Error, StringComparison.Ordinal);
            return;
        }

        Assert.True(run.Exit == 3, $"exit {run.Exit}: {run.Error}{run.Output}");
        TellsOnce(run);
        Assert.Contains("open files", run.Error, StringComparison.Ordinal);
        Assert.Contains("ulimit -n", run.Error, StringComparison.Ordinal);
    }
}
