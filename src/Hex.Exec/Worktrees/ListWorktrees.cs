using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;

namespace Hex.Exec.Worktrees;

/// <summary>The use case behind <c>hex worktree list</c>: all worktrees, and the branches that keep what runs made.</summary>
public sealed class ListWorktrees
{
    internal const string RunBranches = "refs/heads/hex/auto/";
    private const int RunIdLength = 36;

    private readonly IRepositories _repositories;
    private readonly IWorktrees _worktrees;
    private readonly IBranches _branches;
    private readonly IWorkTreeStatus _status;
    private readonly IJournals _journals;
    private readonly Lazy<IRunStore> _store;

    internal ListWorktrees(
        IRepositories repositories, IWorktrees worktrees, IBranches branches, IWorkTreeStatus status, IJournals journals, Lazy<IRunStore> store) =>
        (_repositories, _worktrees, _branches, _status, _journals, _store) = (repositories, worktrees, branches, status, journals, store);

    /// <summary>Lists them, the working tree here first, then by age, the newest first.</summary>
    /// <exception cref="HexException">The folder is in no repository.</exception>
    public async Task<IReadOnlyList<WorktreeEntry>> RunAsync(string directory, CancellationToken cancellationToken) =>
        await ListAsync(await _repositories.FindAsync(directory, cancellationToken), cancellationToken);

    internal async Task<IReadOnlyList<WorktreeEntry>> ListAsync(Repository repository, CancellationToken cancellationToken)
    {
        var branches = (await _branches.ListAsync(repository.Tree, "refs/heads/", cancellationToken)).ToDictionary(branch => branch.Name, StringComparer.Ordinal);
        var worktrees = await _worktrees.ListAsync(repository, cancellationToken);
        var entries = new List<WorktreeEntry>();
        foreach (var worktree in worktrees)
        {
            entries.Add(await DescribeAsync(repository, worktree.Branch is { } name ? branches.GetValueOrDefault(name) : null, worktree, worktree.Head, cancellationToken));
        }

        foreach (var branch in branches.Values.Where(branch => branch.Name.StartsWith(RunBranches, StringComparison.Ordinal) && worktrees.All(tree => tree.Branch != branch.Name)))
        {
            entries.Add(await DescribeAsync(repository, branch, worktree: null, branch.Commit, cancellationToken));
        }

        return [.. entries.OrderByDescending(entry => entry.IsHere).ThenByDescending(entry => entry.Worktree?.IsMain).ThenByDescending(entry => entry.Branch?.CommittedAt)];
    }

    private async Task<WorktreeEntry> DescribeAsync(
        Repository repository, Branch? branch, LinkedWorktree? worktree, string commit, CancellationToken cancellationToken)
    {
        var (ahead, behind) = await _branches.CompareAsync(repository.Tree, commit, repository.Head, cancellationToken);
        var run = RunOf(worktree, branch);
        return new WorktreeEntry
        {
            Commit = commit,
            Branch = branch,
            Worktree = worktree,
            Run = run is { } id && await _store.Value.FindAsync(id, cancellationToken) is [var record] ? record : null,
            IsInUse = run is not null && _journals.IsHeld(repository.Tree.CommonDirectory, run),
            IsHere = worktree?.Path == repository.Tree.Root,
            Ahead = ahead,
            Behind = behind,
            Uncommitted = worktree?.Tree is { } tree ? await UncommittedAsync(tree, cancellationToken) : null,
        };
    }

    private async Task<int?> UncommittedAsync(WorkTree tree, CancellationToken cancellationToken)
    {
        try
        {
            return (await _status.ReadAsync(tree, cancellationToken)).Entries.Count;
        }
        catch (HexException)
        {
            // What cannot be looked into is told as unknown, and never removed.
            return null;
        }
    }

    private static string? RunOf(LinkedWorktree? worktree, Branch? branch)
    {
        var name = branch is not null && branch.Name.StartsWith(RunBranches, StringComparison.Ordinal) ? branch.Name[RunBranches.Length..]
            : worktree is { IsHexs: true } ? Path.GetFileName(worktree.Path)
            : string.Empty;
        return name.Length >= RunIdLength && RunId.TryParse(name[..RunIdLength], out var run) ? run.ToString() : null;
    }
}
