using System.Text;
using Hex.Core.Runs;
using Hex.State.Sqlite;
using Xunit;

namespace Hex.Testing.Product;

/// <summary>The one checker every fault test asserts through: nothing lost, nothing left, the books balanced, no secret out.</summary>
/// <param name="home">The operator.</param>
/// <param name="repository">The repository, as it is after what the test did.</param>
/// <param name="before">What the operator had before.</param>
public sealed class Checker(TestHome home, TempRepository repository, OperatorState before)
{
    /// <summary>Looks at a repository before a test acts on it.</summary>
    public static Checker Before(TestHome home, TempRepository repository) => new(home, repository, OperatorState.Of(repository));

    /// <summary>Everything of the operator's is as it was, to the byte, and nothing of hex's is left.</summary>
    public async Task NothingChangedAsync()
    {
        var now = OperatorState.Of(repository);
        Assert.Equal(before.Files, now.Files);
        Assert.Equal(before.Index, now.Index);
        Assert.Equal(before.Head, now.Head);
        Assert.Equal(before.Refs, now.Refs);
        await NothingLeftAsync();
    }

    /// <summary>Exactly one commit was added to the checked-out branch, of exactly these files; all else is as it was.</summary>
    public async Task OneCommitAddedAsync(params string[] files)
    {
        var now = OperatorState.Of(repository);
        var branch = now.Head.StartsWith("refs/", StringComparison.Ordinal) ? now.Head : null;
        Assert.Equal(branch is null ? 0 : 1, now.Refs.Count(entry => before.Refs.GetValueOrDefault(entry.Key) != entry.Value));
        var old = branch is null ? before.Head : before.Refs[branch];
        Assert.Equal(old, repository.Git("rev-parse", "HEAD^"));
        Assert.Equal(files.Order(StringComparer.Ordinal), repository.Git("diff", "--name-only", "-z", old, "HEAD").Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        Assert.Equal(Without(before.Files, files), Without(now.Files, files));
        Assert.Equal(string.Empty, repository.Git(["--literal-pathspecs", "status", "--porcelain", "--", .. files]));
        await NothingLeftAsync();
    }

    /// <summary>One branch <c>hex/auto/…</c> with one commit of exactly these files was added; the operator's own things are as they were.</summary>
    public async Task OneBranchAddedAsync(params string[] files)
    {
        var now = OperatorState.Of(repository);
        var added = Assert.Single(now.Refs, entry => !before.Refs.ContainsKey(entry.Key)).Key;
        Assert.StartsWith("refs/heads/hex/auto/", added, StringComparison.Ordinal);
        Assert.Equal(files, repository.Git("diff", "--name-only", $"{added}^", added).Split('\n'));
        Assert.Equal(before.Files, now.Files);
        Assert.Equal(before.Index, now.Index);
        Assert.Equal(before.Head, now.Head);
        Assert.Equal(before.Refs, now.Refs.Where(entry => entry.Key != added).ToDictionary());
        await NothingLeftAsync();
    }

    /// <summary>Nothing of hex's is left: no process, lock, worktree, journal or temporary file; the store is whole and balanced; no secret is out.</summary>
    public async Task NothingLeftAsync()
    {
        Assert.Equal(before.Settings, OperatorState.Of(repository).Settings);
        Assert.Equal((0, string.Empty), RepositoryIsWhole());
        Assert.Empty(Directory.EnumerateFiles(repository.At(".git"), "*.lock", SearchOption.AllDirectories));
        Assert.Empty(EntriesOf(repository.At(".git/hex/journal")));
        Assert.Empty(EntriesOf(repository.At(".git/hex/tmp")));
        Assert.Empty(EntriesOf(repository.At(".git/worktrees")));
        Assert.False(Directory.Exists(Path.Combine(repository.Parent, ".hex-autoruns")), "a folder of worktrees is left");
        Assert.Empty(Directory.EnumerateFiles(repository.Root, ".hex-*", SearchOption.AllDirectories));
        Assert.Empty(EntriesOf(Path.Combine(home.Path, "tmp")).Where(entry => Path.GetFileName(entry).StartsWith("hex-", StringComparison.Ordinal)));
        Assert.Empty(MarkedProcesses.Of(home.Mark));
        await StoreIsBalancedAsync();
        NoSecretIsOut();
    }

    private (int Exit, string Output) RepositoryIsWhole()
    {
        var (exit, output) = repository.TryGit("fsck", "--strict", "--no-dangling");
        return (exit, exit == 0 ? string.Empty : output);
    }

    private async Task StoreIsBalancedAsync()
    {
        if (!File.Exists(home.StateFile))
        {
            return;
        }

        using var database = new StateDatabase(home.StateFile, TimeProvider.System);
        Assert.Empty(await new SqliteStoreHealth(database).CheckAsync(CancellationToken.None));
        var store = new SqliteRunStore(database);
        foreach (var run in await store.ListAsync(null, int.MaxValue, CancellationToken.None))
        {
            var events = await store.EventsAsync(run.Id, CancellationToken.None);
            Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(recorded => recorded.Sequence));
            Assert.True(run.End is not null, $"run {run.Id} is in no definite state; its last event is {(events.Count == 0 ? null : events[^1].Event)}");
            CommitAgrees(run);
        }
    }

    private void CommitAgrees(RunRecord run)
    {
        var commits = repository.Git("log", "--all", "--format=%H", $"--grep=Hex-Run: {run.Id}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(run.End!.Commit is { } commit ? [commit] : [], commits);
    }

    private void NoSecretIsOut()
    {
        Assert.All(home.Results, result => Assert.DoesNotContain(home.Secret, result.Output + result.Error, StringComparison.Ordinal));
        foreach (var file in EntriesOf(Path.Combine(home.Path, "data", "hex")).Where(File.Exists))
        {
            Assert.False(File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(home.Secret)) >= 0, $"the secret is in {file}");
        }
    }

    private static IReadOnlyList<string> EntriesOf(string folder) => Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder)] : [];

    private static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> files, string[] paths) =>
        files.Where(entry => !paths.Contains(entry.Key)).ToDictionary();
}
