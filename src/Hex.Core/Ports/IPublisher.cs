using Hex.Core.Repositories;

namespace Hex.Core.Ports;

/// <summary>Moves refs to commits by compare-and-swap.</summary>
public interface IPublisher
{
    /// <summary>Moves the checked-out branch (or a detached HEAD) to a commit and brings the index entries of its files along.</summary>
    /// <param name="repository">What was checked out when the run started; its head is the value compared.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="onIndexPrepared">
    /// Called with the SHA-256 of the new index just before it becomes git's <c>index.lock</c>, so that a later recovery knows it as hex's own.
    /// </param>
    /// <param name="cancellationToken">Ignored once the index is locked: what follows takes milliseconds and must not be torn.</param>
    Task<PublishOutcome> PublishInPlaceAsync(
        Repository repository, WrittenCommit commit, Func<string, Task> onIndexPrepared, CancellationToken cancellationToken);

    /// <summary>Points a branch nobody has checked out, but hex, to a commit.</summary>
    /// <param name="tree">Any working tree of the repository.</param>
    /// <param name="branch">The full name of the branch.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="expected">The full id the branch must have, or null when it must not exist.</param>
    /// <param name="cancellationToken">Stops before the ref moves.</param>
    Task<PublishOutcome> PublishBranchAsync(WorkTree tree, string branch, string commit, string? expected, CancellationToken cancellationToken);

    /// <summary>Finishes or withdraws an interrupted publication: the index lock of hex's own is completed when the ref moved, else removed.</summary>
    /// <param name="tree">The operator's working tree.</param>
    /// <param name="reference">The full name of the ref, or <c>HEAD</c>.</param>
    /// <param name="commit">The commit it was to point to.</param>
    /// <param name="indexHashes">Every SHA-256 told before the lock was taken; empty when it had not come to that.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <returns>Whether the ref points, or has pointed, to the commit.</returns>
    Task<bool> SettleAsync(WorkTree tree, string reference, string commit, IReadOnlyList<string> indexHashes, CancellationToken cancellationToken);
}
