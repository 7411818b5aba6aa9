using Hex.Core.Runs;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Locks of git's or of hex's that somebody else holds, or left behind.</summary>
[Trait("Accepts", "F18")]
public sealed class LocksInTheWayTests : FaultScene
{
    [Theory]
    [InlineData(".git/index.lock")]
    [InlineData(".git/refs/heads/main.lock")]
    [InlineData(".git/HEAD.lock")]
    public async Task ALivingOwnerIsNamedAndTheResultIsKept(string path)
    {
        var checker = Checker.Before(Home, Repository);

        using var holder = ForeignLock.Take(Repository.At(path));
        var result = await HexAsync(RightValue());

        EndsWith(result, 1, "branch_moved");
        Assert.Matches($"'{Repository.At(path)}' has been there for \\d+ s, held by process \\d+", result.Error);
        Assert.Contains($"hex worktree merge {result.End.Branch}", result.Error, StringComparison.Ordinal);
        await StaysAsync(path, checker);
    }

    [Theory]
    [InlineData(".git/index.lock")]
    [InlineData(".git/refs/heads/main.lock")]
    public async Task ALockLeftByACrashIsNamedAndNotRemoved(string path)
    {
        var checker = Checker.Before(Home, Repository);

        await File.WriteAllTextAsync(Repository.At(path), string.Empty, TestContext.Current.CancellationToken);
        var result = await HexAsync(RightValue());

        EndsWith(result, 1, "branch_moved");
        Assert.Matches($"'{Repository.At(path)}' has been there for \\d+ s, held open by no process", result.Error);
        await StaysAsync(path, checker);
    }

    [Fact]
    public async Task ALockOnTheIndexIsNoObstacleToAnIsolatedRun()
    {
        var checker = Checker.Before(Home, Repository);

        await File.WriteAllTextAsync(Repository.At(".git/index.lock"), string.Empty, TestContext.Current.CancellationToken);
        var result = await HexAsync(RightValue("--isolate"));

        Assert.Equal((0, "committed"), (result.Exit, result.End.Outcome));
        await StaysAsync(".git/index.lock", checker);
    }

    [Fact]
    public async Task AWorkingTreeHeldForTooLongIsALimit()
    {
        var checker = Checker.Before(Home, Repository);
        Directory.CreateDirectory(Repository.At(".git/hex/locks"));

        using (ForeignLock.Take(Repository.At(".git/hex/locks/working-tree")))
        {
            var result = await HexAsync(Variable("HEX_LOCK_WAIT", "1s"), RightValue());

            EndsWith(result, 5, "lock_wait");
            Assert.Single(result.Events.OfType<LockAwaited>());
        }

        await checker.NothingChangedAsync();
    }

    [Fact]
    [Trait("Accepts", "F26")]
    public async Task WhatDeadProcessesLeftInLockFilesHoldsNobodyUp()
    {
        var checker = Checker.Before(Home, Repository);
        var journal = Directory.CreateDirectory(Repository.At($".git/hex/journal/{Guid.CreateVersion7()}")).FullName;
        Directory.CreateDirectory(Repository.At(".git/hex/locks"));
        foreach (var file in (string[])[Repository.At(".git/hex/locks/working-tree"), Repository.At(".git/hex/locks/recovery"), Path.Combine(journal, "owner")])
        {
            // The id of a living process that has nothing to do with it.
            await File.WriteAllTextAsync(file, $"{Environment.ProcessId}", TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(journal, "entries"), "{\"type\":\"jour", TestContext.Current.CancellationToken);
        var result = await HexAsync(RightValue());

        Assert.Equal((0, "committed"), (result.Exit, result.End.Outcome));
        Assert.Empty(result.Events.OfType<LockAwaited>());
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    private async Task StaysAsync(string path, Checker checker)
    {
        Assert.True(File.Exists(Repository.At(path)), "the lock was removed");
        File.Delete(Repository.At(path));
        await checker.OneBranchAddedAsync(TempRepository.File);
    }
}
