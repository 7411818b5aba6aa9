using Hex.Core.Repositories;
using Hex.Core.Runs;

namespace Hex.Core.Ports;

/// <summary>Writes commits without touching the working tree, the index or any ref, and reads them back.</summary>
public interface ICommits
{
    /// <summary>Writes the objects of a commit, durably, running the draft's hooks on the way.</summary>
    /// <param name="draft">What to commit.</param>
    /// <param name="onHook">Told of every hook that ran.</param>
    /// <param name="cancellationToken">Stops between steps; objects already written are harmless.</param>
    /// <exception cref="Failures.HexException">A hook refused, took too long or changed other files; no identity; signing failed.</exception>
    Task<WrittenCommit> WriteAsync(CommitDraft draft, Func<HookResult, Task> onHook, CancellationToken cancellationToken);

    /// <summary>The commit of a run reachable from any branch, by its trailer.</summary>
    /// <returns>The full id, or null when the run made none.</returns>
    Task<string?> FindByRunAsync(WorkTree tree, RunId run, CancellationToken cancellationToken);

    /// <summary>The paths a commit changed against its first parent, with what both trees hold.</summary>
    Task<IReadOnlyList<(TreeEntry Before, TreeEntry After)>> ChangesAsync(WorkTree tree, string commit, CancellationToken cancellationToken);

    /// <summary>What a commit's tree holds for some paths.</summary>
    Task<IReadOnlyList<TreeEntry>> EntriesAsync(WorkTree tree, string commit, IReadOnlyList<string> paths, CancellationToken cancellationToken);

    /// <summary>The bytes a blob has when it is checked out at a path.</summary>
    Task<ReadOnlyMemory<byte>> ContentAsync(WorkTree tree, string objectId, string path, CancellationToken cancellationToken);

    /// <summary>Whether one commit is an ancestor of another, or the same.</summary>
    Task<bool> IsAncestorAsync(WorkTree tree, string ancestor, string descendant, CancellationToken cancellationToken);
}
