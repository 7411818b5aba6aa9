using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>System calls that fail as those on a broken or full disk do, from the Nth on.</summary>
[Trait("Accepts", "F6")]
public sealed class FailingSystemCallsTests : FaultScene
{
    public static TheoryData<string> Injections => new()
    {
        "fsync:error=EIO:when=1+",
        "fsync:error=EIO:when=5+",
        "fsync:error=EIO:when=9+",
        "fsync:error=EIO:when=13",
        "fsync:error=EIO:when=16",
        "pwrite64:error=ENOSPC:when=1+",
        "pwrite64:error=ENOSPC:when=12+",
        "pwrite64:error=ENOSPC:when=30+",
        "pwrite64:error=EIO:when=45+",
        "renameat:error=ENOSPC:when=1",
        "rename:error=EIO:when=1+",
        "link:error=EIO:when=1+",
    };

    [Theory]
    [MemberData(nameof(Injections))]
    public async Task ARunThatMeetsThemSaysSoAndLosesNothing(string injection)
    {
        var checker = Checker.Before(Home, Repository);

        var failed = await TracedHex.RunAsync(Home, Repository.Root, injection, RightValue());
        var recovered = await HexAsync("recover");

        Assert.True(failed.Exit is 0 or 1 or 3, $"exit {failed.Exit}: {failed.Error}");
        Assert.Equal(0, recovered.Exit);
        if (failed.Exit == 0)
        {
            await checker.OneCommitAddedAsync(TempRepository.File);
            return;
        }

        TellsOnce(failed);
        await (Repository.Git("rev-list", "--count", "main") == "1" ? checker.NothingChangedAsync() : checker.OneCommitAddedAsync(TempRepository.File));
    }
}
