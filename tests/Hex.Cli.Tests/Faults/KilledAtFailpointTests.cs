using Hex.Core.Faults;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary><c>kill -9</c> at every named point of a run; the list is the code's own.</summary>
[Trait("Accepts", "F2")]
public sealed class KilledAtFailpointTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly TempRepository _repository = new();

    public static TheoryData<Failpoint, bool> EveryPoint()
    {
        var data = new TheoryData<Failpoint, bool>();
        foreach (var point in Enum.GetValues<Failpoint>())
        {
            data.Add(point, false);
            data.Add(point, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryPoint))]
    public async Task RecoveryPutsTheFilesBackOrFindsTheRunComplete(Failpoint point, bool isolated)
    {
        // Uncommitted work elsewhere makes the commit be verified alone, so that those points are passed too.
        _repository.Write("notes.txt", "the operator's own\n");
        _repository.Write("other.txt", "staged by the operator\n");
        _repository.Git("add", "other.txt");
        var checker = Checker.Before(_home, _repository);

        var killed = await RunAsync(point, isolated);
        var recovered = await HexCommand.RunAsync(_home, _repository.Root, "recover");

        Assert.Equal(IsPassed(point, isolated) ? 137 : 0, killed.Exit);
        Assert.Equal(0, recovered.Exit);
        await CheckAsync(checker, isolated);
    }

    [Theory]
    [MemberData(nameof(EveryPoint))]
    public async Task TheNextRunSettlesItAndCommitsOnce(Failpoint point, bool isolated)
    {
        await RunAsync(point, isolated);

        var next = await RunAsync(armed: null, isolated);

        var branches = isolated ? _repository.Git("for-each-ref", "--format=%(refname)", "refs/heads/hex").Split('\n', StringSplitOptions.RemoveEmptyEntries) : ["main"];
        Assert.Contains(next.Exit, isolated ? (int[])[0] : [0, 4]);
        Assert.NotEmpty(branches);
        Assert.All(branches, branch => Assert.Equal("2", _repository.Git("rev-list", "--count", branch)));
        Assert.Empty(MarkedProcesses.Of(_home.Mark));
    }

    public void Dispose()
    {
        _home.Dispose();
        _repository.Dispose();
    }

    // A run in a worktree of its own moves a branch nobody has checked out: no index of the operator's is involved.
    private static bool IsPassed(Failpoint point, bool isolated) => !isolated || point is not (Failpoint.IndexLocked or Failpoint.IndexRefreshed);

    private Task<HexResult> RunAsync(Failpoint? armed, bool isolated) => HexCommand.RunAsync(
        _home,
        _repository.Root,
        new Dictionary<string, string?> { [Failpoints.Variable] = armed is { } point ? $"{Failpoints.NameOf(point)}:kill" : null },
        ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence,
            "--model", _repository.Proposals(("wrong", "worse"), ("wrong", "right")), .. isolated ? (string[])["--isolate"] : []]);

    private async Task CheckAsync(Checker checker, bool isolated)
    {
        var isDone = isolated
            ? _repository.Git("for-each-ref", "refs/heads/hex").Length > 0
            : _repository.Git("rev-list", "--count", "main") == "2";
        await (!isDone ? checker.NothingChangedAsync()
            : isolated ? checker.OneBranchAddedAsync(TempRepository.File)
            : checker.OneCommitAddedAsync(TempRepository.File));
    }
}
