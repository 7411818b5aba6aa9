using System.Text.RegularExpressions;
using Hex.Core.Commands;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Moves refs by compare-and-swap, holding git's own index lock while the operator's branch moves.</summary>
internal sealed partial class GitPublisher(GitRunner git, TimeProvider time) : IPublisher
{
    private const int No = 1;

    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(3);

    /// <inheritdoc />
    public async Task<PublishOutcome> PublishInPlaceAsync(
        Repository repository, WrittenCommit commit, Func<string, Task> onIndexPrepared, CancellationToken cancellationToken)
    {
        var indexLock = new IndexLock(repository.Tree);
        var started = time.GetTimestamp();
        while (true)
        {
            var before = indexLock.HashOfIndex();
            using var prepared = await PrepareIndexAsync(repository.Tree, commit, cancellationToken);
            await onIndexPrepared(IndexLock.HashOf(prepared.File));
            if (indexLock.TryTake(prepared.File))
            {
                if (indexLock.HashOfIndex() == before)
                {
                    return await MoveAsync(repository, commit, indexLock);
                }

                indexLock.Release();
            }
            else if (time.GetElapsedTime(started) > LockPatience)
            {
                return new PublishOutcome.Locked(indexLock.Describe(time.GetUtcNow()));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task<PublishOutcome> PublishBranchAsync(
        WorkTree tree, string branch, string commit, string? expected, CancellationToken cancellationToken)
    {
        var result = await git.TryAsync(UpdateRef(tree, branch, commit, expected ?? string.Empty), cancellationToken);
        return await HasMovedAsync(tree, branch, commit, result)
            ? new PublishOutcome.Published()
            : Failed($"{branch} could not be moved", result);
    }

    /// <inheritdoc />
    public async Task<bool> SettleAsync(WorkTree tree, string reference, string commit, IReadOnlyList<string> indexHashes, CancellationToken cancellationToken)
    {
        var holds = await IsCommitAsync(tree, reference, cancellationToken) && await IsCommitAsync(tree, commit, cancellationToken)
            && await AskAsync(tree, ["merge-base", "--is-ancestor", commit, reference], cancellationToken) is not null;
        new IndexLock(tree).Settle(indexHashes, complete: holds);
        return holds;
    }

    private async Task<ScratchIndex> PrepareIndexAsync(WorkTree tree, WrittenCommit commit, CancellationToken cancellationToken)
    {
        var index = ScratchIndex.CopyOf(tree);
        try
        {
            await index.UpdateAndRefreshAsync(git, commit.Entries, cancellationToken);
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    // From here on nothing is cancelled: a torn publication would have to be recovered.
    private async Task<PublishOutcome> MoveAsync(Repository repository, WrittenCommit commit, IndexLock indexLock)
    {
        Failpoints.Reach(Failpoint.IndexLocked);
        var tree = repository.Tree;
        var checkedOut = await git.TryAsync(new GitCall { Tree = tree, Arguments = ["symbolic-ref", "--quiet", "HEAD"] }, CancellationToken.None);
        var branch = checkedOut.IsSuccess ? checkedOut.Output.ToText().Trim() : null;
        if (branch != repository.Branch)
        {
            indexLock.Release();
            return new PublishOutcome.Moved($"the working tree was switched from {Name(repository.Branch)} to {Name(branch)} meanwhile");
        }

        var result = await git.TryAsync(UpdateRef(tree, branch ?? "HEAD", commit.Commit, repository.Head), CancellationToken.None);
        if (!await HasMovedAsync(tree, branch ?? "HEAD", commit.Commit, result))
        {
            indexLock.Release();
            return Failed($"{Name(branch)} moved meanwhile", result);
        }

        Failpoints.Reach(Failpoint.RefMoved);
        indexLock.Complete();
        Failpoints.Reach(Failpoint.IndexRefreshed);
        return new PublishOutcome.Published();
    }

    // A git that dies after the ref moved fails too; the ref is what counts.
    private async Task<bool> HasMovedAsync(WorkTree tree, string reference, string commit, CommandResult result)
    {
        if (result.IsSuccess)
        {
            return true;
        }

        return await AskAsync(tree, ["rev-parse", "--verify", "--quiet", reference], CancellationToken.None) == commit;
    }

    private async Task<bool> IsCommitAsync(WorkTree tree, string name, CancellationToken cancellationToken) =>
        await AskAsync(tree, ["rev-parse", "--verify", "--quiet", $"{name}^{{commit}}"], cancellationToken) is not null;

    /// <summary>Has git answer by its exit code: 0 is yes, 1 is no, and anything else means that it could not look.</summary>
    /// <returns>What it printed with a yes, or null for a no.</returns>
    private async Task<string?> AskAsync(WorkTree tree, IReadOnlyList<string> question, CancellationToken cancellationToken)
    {
        var call = new GitCall { Tree = tree, Arguments = question };
        var result = await git.TryAsync(call, cancellationToken);
        return result.IsSuccess ? result.Output.ToText().Trim() : result.ExitCode == No ? null : throw GitFailure.Of(call, result);
    }

    private PublishOutcome Failed(string what, CommandResult result)
    {
        var said = result.Error.ToText();
        return RefLock().Match(said) is { Success: true } held
            ? new PublishOutcome.Locked(LockFile.Describe(held.Groups[1].Value, time.GetUtcNow()))
            : new PublishOutcome.Moved($"{what} ({GitFailure.FirstLine(said)})");
    }

    private static GitCall UpdateRef(WorkTree tree, string reference, string commit, string expected) => new()
    {
        Tree = tree,
        IsDurable = true,
        Arguments = ["update-ref", "--no-deref", "-m", "commit (hex)", reference, commit, expected],
    };

    private static string Name(string? branch) => branch?.Replace("refs/heads/", string.Empty, StringComparison.Ordinal) ?? "a detached HEAD";

    [GeneratedRegex(@"Unable to create '(.+\.lock)': File exists")]
    private static partial Regex RefLock();
}
