using System.Diagnostics;
using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Runs;

namespace Hex.Exec.Do;

/// <summary>Publishes commits where the operator works: the checked-out branch with its index, and the operator's post-commit hook after it.</summary>
internal sealed class InPlacePublication(IPublisher publisher, IHooks hooks, BranchPublication branches)
{
    /// <summary>Moves the checked-out branch to a commit, or keeps the commit on a branch of its own.</summary>
    public async Task<RunOutcome> PublishAsync(CommitTask task, WrittenCommit written, RunLog log, CancellationToken cancellationToken)
    {
        var (repository, journal) = (task.Workspace.Repository, task.Workspace.Journal);
        journal.Append(new PublishIntended(repository.Branch ?? "HEAD", written.Commit));
        Failpoints.Reach(Failpoint.PublishIntended);
        var published = await publisher.PublishInPlaceAsync(repository, written, hash =>
        {
            journal.Append(new IndexLockIntended(hash));
            return Task.CompletedTask;
        }, cancellationToken);
        switch (published)
        {
            case PublishOutcome.Published:
                var outcome = await LandedCommit.TellAsync(task, written, repository.Branch, log);
                await RunPostCommitAsync(task, log);
                return outcome;
            case PublishOutcome.Moved moved:
                return await branches.KeepAsync(task, written, moved.Reason);
            case PublishOutcome.Locked locked:
                return await branches.KeepAsync(task, written, locked.Reason);
            default:
                throw new UnreachableException();
        }
    }

    private async Task RunPostCommitAsync(CommitTask task, RunLog log)
    {
        try
        {
            if (await hooks.RunPostCommitAsync(task.Workspace.Repository, task.Request.Limits.HookTime, CancellationToken.None) is { } hook)
            {
                await log.WriteAsync(HookEvent.Of(hook));
            }
        }
        catch (HexException exception)
        {
            // The commit stands: a post-commit hook can change nothing about it.
            await log.WarnAsync(exception.Failure.Sentence);
        }
    }
}
