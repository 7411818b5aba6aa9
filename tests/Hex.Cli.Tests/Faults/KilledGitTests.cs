using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>git itself is killed, once, while it writes for a run: hex goes on living, and has to tell.</summary>
[Trait("Accepts", "F3")]
public sealed class KilledGitTests : FaultScene
{
    private readonly TempFolder _programs = new();

    public static TheoryData<string, string, bool> Calls => new()
    {
        { "hash-object", "link", false },
        { "hash-object", "fsync", false },
        { "read-tree", "rename", false },
        { "update-index", "rename", false },
        { "write-tree", "openat", false },
        { "commit-tree", "link", false },
        { "commit-tree", "unlink", false },
        { "update-ref", "rename", false },
        { "update-ref", "fsync", false },
        { "update-ref", "unlink", false },
        { "worktree", "rename", true },
        { "worktree", "mkdir", true },
        { "commit-tree", "link", true },
        { "update-ref", "rename", true },
    };

    public override void Dispose()
    {
        base.Dispose();
        _programs.Dispose();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task NothingIsLostAndNoRunIsCommittedTwice(string command, string call, bool isolated)
    {
        TracedHex.SkipWithoutTracing();
        PutInFrontOfGit(command, call);
        var checker = Checker.Before(Home, Repository);
        var path = Variable("PATH", $"{_programs.Path}:{Environment.GetEnvironmentVariable("PATH")}");

        var result = await HexAsync(path, RightValue(isolated ? ["--isolate"] : []));

        Assert.Contains(result.Exit, (int[])[0, 1, 3, 4]);
        RemoveLocksOfTheKilledGit();
        await (result.Exit == 0 && !isolated ? checker.OneCommitAddedAsync(TempRepository.File)
            : Repository.Git("for-each-ref", "refs/heads/hex").Length > 0 ? checker.OneBranchAddedAsync(TempRepository.File)
            : checker.NothingChangedAsync());
        if (result.Exit != 0)
        {
            TellsOnce(result);
        }
    }

    // Found by the PATH before git: it runs the real one, and has one command of it killed at one call.
    private void PutInFrontOfGit(string command, string call)
    {
        var git = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "git")).First(File.Exists);
        var script = $"""
            #!/bin/sh
            case " $* " in
                *" {command} "*) mkdir '{_programs.At("once")}' 2> /dev/null || exec {git} "$@"; exec strace -f -o /dev/null -e trace={call} -e inject={call}:signal=SIGKILL:when=1 {git} "$@" ;;
                *) exec {git} "$@" ;;
            esac

            """;
        File.WriteAllText(_programs.At("git"), script);
        File.SetUnixFileMode(_programs.At("git"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // A killed git leaves its lock, and hex removes none that may be somebody else's: that is the operator's to do.
    private void RemoveLocksOfTheKilledGit()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At(".git"), "*.lock", SearchOption.AllDirectories))
        {
            File.Delete(file);
        }
    }
}
