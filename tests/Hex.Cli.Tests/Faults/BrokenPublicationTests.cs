using Hex.Core.Faults;
using Hex.Core.Runs;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Something fails, and hex lives on, just where a commit is published: what git says is what is told and kept.</summary>
[Trait("Accepts", "F6")]
public sealed class BrokenPublicationTests : FaultScene
{
    private readonly TempFolder _programs = new();

    public override void Dispose()
    {
        base.Dispose();
        _programs.Dispose();
    }

    [Theory]
    [InlineData(Failpoint.ObjectsWritten, false, false)]
    [InlineData(Failpoint.PublishIntended, false, false)]
    [InlineData(Failpoint.IndexLocked, false, false)]
    [InlineData(Failpoint.RefMoved, false, true)]
    [InlineData(Failpoint.IndexRefreshed, false, true)]
    [InlineData(Failpoint.PublishIntended, true, false)]
    [InlineData(Failpoint.RefMoved, true, true)]
    [InlineData(Failpoint.WorktreeRemoved, true, true)]
    public async Task TheRunEndsAsGitSaysItDid(Failpoint point, bool isolated, bool isCommitted)
    {
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(Variable(Failpoints.Variable, $"{Failpoints.NameOf(point)}:error"), RightValue(isolated ? ["--isolate"] : []));
        await HexAsync("recover");

        Assert.Equal((isCommitted ? 0 : 3, isCommitted ? "committed" : "failed"), (run.Exit, run.End.Outcome));
        Assert.Equal(isCommitted, run.Events.OfType<Warned>().Any(warned => warned.Message.Contains("the commit stands", StringComparison.Ordinal)));
        await (!isCommitted ? checker.NothingChangedAsync()
            : isolated ? checker.OneBranchAddedAsync(TempRepository.File)
            : checker.OneCommitAddedAsync(TempRepository.File));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhereGitCannotSayTheNextHexFindsOut(bool hasMoved)
    {
        PutInFrontOfGit(hasMoved ? "\"$git\" \"$@\"" : ":");
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(Variable("PATH", $"{_programs.Path}:{Environment.GetEnvironmentVariable("PATH")}"), RightValue());
        var left = Repository.Read(TempRepository.File);
        var recovered = await HexAsync("recover");

        EndsWith(run, 3, "git_missing");
        Assert.Equal("before\nright\nafter\n", left);
        Assert.Equal(0, recovered.Exit);
        await (hasMoved ? checker.OneCommitAddedAsync(TempRepository.File) : checker.NothingChangedAsync());
    }

    [Theory]
    [InlineData(Failpoint.IndexLocked, false)]
    [InlineData(Failpoint.RefMoved, true)]
    [InlineData(Failpoint.IndexRefreshed, true)]
    public async Task AnUndoingEndsAsGitSaysItDid(Failpoint point, bool isUndone)
    {
        var committed = await HexAsync(RightValue());
        var checker = Checker.Before(Home, Repository);
        var id = RunEventCodec.Decode(committed.Output.Split('\n')[0]).Run.ToString();

        var undone = await HexAsync(Variable(Failpoints.Variable, $"{Failpoints.NameOf(point)}:error"), "do", "undo", id);
        await HexAsync("recover");

        Assert.Equal(isUndone ? 0 : 3, undone.Exit);
        await (isUndone ? checker.OneCommitAddedAsync(TempRepository.File) : checker.NothingChangedAsync());
        Assert.Equal(isUndone ? "before\nwrong\nafter\n" : "before\nright\nafter\n", Repository.Read(TempRepository.File));
    }

    // Found by the PATH before git: when the branch is to move it does this, and then there is no git any more.
    private void PutInFrontOfGit(string updateRef)
    {
        var git = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "git")).First(File.Exists);
        File.WriteAllText(_programs.At("git"), $"""
            #!/bin/sh
            git={git}
            case " $* " in
                *" update-ref "*) {updateRef}; rm "$0"; exit 1 ;;
                *) exec "$git" "$@" ;;
            esac

            """);
        File.SetUnixFileMode(_programs.At("git"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
