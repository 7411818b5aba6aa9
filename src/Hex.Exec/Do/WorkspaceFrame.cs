using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>Gives a run its workspace: the operator's working tree, or a worktree that is gone afterwards.</summary>
internal sealed class WorkspaceFrame(IFileRoots roots, WorktreeMaker worktrees)
{
    // A race that lands in the operator's working tree needs no branch of its own.
    private const string RacePurpose = "race";

    /// <summary>The operator's working tree.</summary>
    public Workspace InPlace(ActiveRun run) => new()
    {
        Repository = run.Prepared.Repository,
        Tree = run.Prepared.Repository.Tree,
        Files = roots.Open(run.Prepared.Repository.Tree.Root),
        Journal = run.Journal,
    };

    /// <summary>Makes a worktree, has the run work in it, and removes it; its branch, where it has one, stays only with a commit.</summary>
    public async Task<RunOutcome> RunApartAsync(ActiveRun run, Func<Workspace, Task<RunOutcome>> work, CancellationToken cancellationToken)
    {
        var repository = run.Prepared.Repository;
        var plan = worktrees.Plan(repository, run.Request.Id, run.Request.IsIsolated ? null : RacePurpose);
        run.Progress.IsSettled = false;
        try
        {
            var tree = await worktrees.MakeAsync(repository, plan, repository.Head, run.Journal, cancellationToken);
            worktrees.Carry(repository.Tree, tree, run.Carried, run.Request.Limits.FileBytes);
            return await work(new Workspace { Repository = repository, Tree = tree, Files = roots.Open(tree.Root), Journal = run.Journal, Plan = plan });
        }
        finally
        {
            if (!run.Progress.IsUndecided)
            {
                var left = await worktrees.RemoveAsync(repository, plan, keepBranch: run.Progress.Published is RunOutcome.Committed);
                run.Progress.IsSettled = !run.Progress.HasOpenWrites;
                if (WorktreeMaker.Describe(left) is { } words)
                {
                    await run.Log.WarnAsync(words);
                }
            }
        }
    }
}
