using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Runs;

namespace Hex.Exec.Do;

/// <summary>Publishes commits on the branch of a run: an isolated run's own, or one that keeps what could not land in place.</summary>
internal sealed class BranchPublication(IPublisher publisher)
{
    /// <summary>Moves an isolated run's branch to its commit.</summary>
    public async Task<RunOutcome> PublishAsync(CommitTask task, string branch, WrittenCommit written, RunLog log)
    {
        task.Workspace.Journal.Append(new PublishIntended(branch, written.Commit));
        Failpoints.Reach(Failpoint.PublishIntended);
        var published = await publisher.PublishBranchAsync(
            task.Workspace.Repository.Tree, branch, written.Commit, written.Parent, CancellationToken.None);
        Failpoints.Reach(Failpoint.RefMoved);
        return published is PublishOutcome.Published
            ? await LandedCommit.TellAsync(task, written, branch, log)
            : throw HexException.Refused("branch_moved", $"the branch {branch} of the run was moved by somebody else", "run again");
    }

    /// <summary>Keeps a commit on a new branch of the run.</summary>
    /// <param name="task">The change.</param>
    /// <param name="written">The commit.</param>
    /// <param name="reason">Why it could not land where it was meant to.</param>
    public async Task<RunOutcome> KeepAsync(CommitTask task, WrittenCommit written, string reason)
    {
        var branch = $"refs/heads/hex/auto/{task.Request.Id}";
        task.Workspace.Journal.Append(new PublishIntended(branch, written.Commit));
        var kept = await publisher.PublishBranchAsync(task.Workspace.Tree, branch, written.Commit, expected: null, CancellationToken.None);
        return kept is PublishOutcome.Published
            ? new RunOutcome.Kept(written.Commit, branch["refs/heads/".Length..], reason)
            : throw HexException.Environment("not_published", $"the commit could not be published: {reason}", "mend the cause and run again");
    }
}
