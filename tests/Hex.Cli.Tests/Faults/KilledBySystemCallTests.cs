using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>
/// <c>kill -9</c> of hex or of a git it started, at the Nth system call of a kind. The renames, links, unlinks and syncs are swept
/// one by one; writes in steps, unless HEX_SWEEP=full says one by one. strace counts per thread.
/// </summary>
[Trait("Accepts", "F3")]
public sealed class KilledBySystemCallTests : FaultScene
{
    private const string Renames = "rename,renameat,renameat2";

    public static TheoryData<string, int> Calls
    {
        get
        {
            var data = new TheoryData<string, int>();
            Add(data, Renames, most: 3, step: 1);
            Add(data, "link,linkat", most: 1, step: 1);
            Add(data, "unlink,unlinkat", most: 8, step: 1);
            Add(data, "fsync,fdatasync", most: 18, step: 1);
            Add(data, "pwrite64", most: 60, step: 12);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task RecoveryPutsTheFilesBackOrFindsTheRunComplete(string calls, int number)
    {
        var checker = Checker.Before(Home, Repository);

        var killed = await TracedHex.RunAsync(Home, Repository.Root, $"{calls}:signal=SIGKILL:when={number}", RightValue());
        var recovered = await HexAsync("recover");

        Assert.Contains(killed.Exit, (int[])[0, 1, 3, 137]);
        Assert.Equal(0, recovered.Exit);
        await (Repository.Git("rev-list", "--count", "main") == "1"
            ? IsUnchangedOrKeptAsync(checker)
            : checker.OneCommitAddedAsync(TempRepository.File));
    }

    private Task IsUnchangedOrKeptAsync(Checker checker) =>
        Repository.Git("for-each-ref", "refs/heads/hex").Length == 0 ? checker.NothingChangedAsync() : checker.OneBranchAddedAsync(TempRepository.File);

    private static void Add(TheoryData<string, int> data, string calls, int most, int step)
    {
        for (var number = 1; number <= most; number += TracedHex.IsFull ? 1 : step)
        {
            data.Add(calls, number);
        }
    }
}
