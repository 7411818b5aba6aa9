using Hex.Core.Evidence;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Exec.Evidence;
using Hex.Exec.Runs;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>Holds a commit to its promise: checked out alone, it passes too.</summary>
internal sealed class CommitAlone(IFileRoots roots, IWorkTreeStatus status, WorktreeMaker worktrees, EvidenceGate gate)
{
    /// <summary>Runs the evidence on the commit in a worktree of its own.</summary>
    /// <param name="task">The change.</param>
    /// <param name="written">The commit.</param>
    /// <param name="differences">What was tested besides it, for the one who wonders why it fails.</param>
    /// <param name="log">The run's log.</param>
    /// <param name="cancellationToken">Ends the evidence.</param>
    /// <returns>The verdict that speaks against it, or null when it passes.</returns>
    public async Task<EvidenceVerdict?> RefuteAsync(
        CommitTask task, WrittenCommit written, IReadOnlyList<string> differences, RunLog log, CancellationToken cancellationToken)
    {
        var repository = task.Workspace.Repository;
        var plan = worktrees.Plan(repository, task.Request.Id, "verify");
        try
        {
            var tree = await worktrees.MakeAsync(repository, plan, written.Commit, task.Workspace.Journal, cancellationToken);
            var context = task.Context with
            {
                Evidence = task.Context.Evidence with { Root = tree.Root },
                Tree = tree,
                Files = roots.Open(tree.Root),
                IsIsolated = true,
                StateBefore = await status.ReadAsync(tree, cancellationToken),
            };
            var report = await gate.CommitAloneAsync(context, task.Baseline, log, cancellationToken);
            if (report.Verdict is EvidenceVerdict.Passed)
            {
                return null;
            }

            if (differences.Count > 0)
            {
                await log.WarnAsync(
                    $"the commit alone does not pass; it lacks what is only in your working tree: {string.Join(", ", differences.Take(10))}. Name what belongs to the change with --include");
            }

            if (task.MustBeConfirmed && differences.Count == 0)
            {
                await log.WarnAsync(
                    "the change passed while other candidates were at work, and does not pass alone: the evidence depends on something they share, such as a port; let them try one after the other");
            }

            // When what is checked out changed meanwhile, nobody knows any more what it was that passed.
            return task.HasHeadMoved ? new EvidenceVerdict.Tampered(["HEAD"]) : report.Verdict;
        }
        finally
        {
            if (WorktreeMaker.Describe(await worktrees.RemoveAsync(repository, plan, keepBranch: false)) is { } left)
            {
                await log.WarnAsync(left);
            }
        }
    }
}
