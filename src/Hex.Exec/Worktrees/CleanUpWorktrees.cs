using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Exec.Recovery;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Worktrees;

/// <summary>The use case behind <c>hex worktree cleanup</c>: removes what hex made and nobody needs any more.</summary>
/// <remarks>A worktree goes only without uncommitted work and with every commit on some branch; a branch only when all of it is merged. Others' worktrees never go.</remarks>
public sealed class CleanUpWorktrees
{
    private readonly IRepositories _repositories;
    private readonly IBranches _branches;
    private readonly WorktreeMaker _maker;
    private readonly RunRecovery _recovery;
    private readonly ListWorktrees _list;

    internal CleanUpWorktrees(IRepositories repositories, IBranches branches, WorktreeMaker maker, RunRecovery recovery, ListWorktrees list) =>
        (_repositories, _branches, _maker, _recovery, _list) = (repositories, branches, maker, recovery, list);

    /// <summary>Cleans up.</summary>
    /// <param name="directory">A folder of the repository.</param>
    /// <param name="isDryRun">Whether it is only told what would go.</param>
    /// <param name="cancellationToken">Stops between two of them.</param>
    /// <returns>Every worktree and branch of hex's, and what became of it.</returns>
    /// <exception cref="HexException">The folder is in no repository.</exception>
    public async Task<IReadOnlyList<Cleaned>> RunAsync(string directory, bool isDryRun, CancellationToken cancellationToken)
    {
        var repository = await _repositories.FindAsync(directory, cancellationToken);
        if (!isDryRun)
        {
            await _recovery.SettleAllAsync(repository, cancellationToken);
        }

        var cleaned = new List<Cleaned>();
        foreach (var entry in (await _list.ListAsync(repository, cancellationToken)).Where(IsHexs))
        {
            cancellationToken.ThrowIfCancellationRequested();
            cleaned.Add(await ReasonToKeepAsync(repository, entry, cancellationToken) is { } reason ? new Cleaned(entry, IsRemoved: false, reason)
                : isDryRun ? new Cleaned(entry, IsRemoved: true, WhyGone(entry))
                : await RemoveAsync(repository, entry, cancellationToken));
        }

        return cleaned;
    }

    private static bool IsHexs(WorktreeEntry entry) =>
        entry.Worktree is { IsHexs: true } || (entry.Worktree is null && entry.Branch!.Name.StartsWith(ListWorktrees.RunBranches, StringComparison.Ordinal));

    private async Task<string?> ReasonToKeepAsync(Repository repository, WorktreeEntry entry, CancellationToken cancellationToken) => entry switch
    {
        { IsInUse: true } => "a run is at work there",
        { IsHere: true } => "you are in it",
        { Worktree: { Tree: not null }, Uncommitted: null } => "what is in it cannot be looked into",
        { Uncommitted: > 0 } => $"it has {entry.Uncommitted} uncommitted {(entry.Uncommitted == 1 ? "change" : "changes")}",
        { Branch: not null, IsMerged: false } => $"{entry.Ahead} of its commits {(entry.Ahead == 1 ? "is" : "are")} not merged; see 'hex worktree merge {entry.Name}'",
        { Branch: null } when (await _branches.HoldingAsync(repository.Tree, entry.Commit, cancellationToken)).Count == 0 => $"its commit {entry.Commit[..10]} is on no branch",
        _ => null,
    };

    private static string WhyGone(WorktreeEntry entry) => entry switch
    {
        { Worktree: { Tree: null } } => "its folder is gone",
        { Worktree: null } => "all of it is merged",
        _ => "nothing in it is unsaved",
    };

    private async Task<Cleaned> RemoveAsync(Repository repository, WorktreeEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Worktree is { } worktree
            && WorktreeMaker.Describe(await _maker.RemoveAsync(repository, new WorktreePlan(worktree.Path, Branch: null), keepBranch: true)) is { } left)
        {
            return new Cleaned(entry, IsRemoved: false, left);
        }

        // Compared once more as it goes: somebody may have committed to it meanwhile.
        return entry.Branch is { } branch && branch.Name.StartsWith(ListWorktrees.RunBranches, StringComparison.Ordinal)
            && !await _branches.DeleteAsync(repository.Tree, branch.Name, branch.Commit, cancellationToken)
            ? new Cleaned(entry, IsRemoved: false, "its branch moved meanwhile, or is locked")
            : new Cleaned(entry, IsRemoved: true, WhyGone(entry));
    }
}
