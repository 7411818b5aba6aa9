using Hex.Core.Evidence;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Exec.Candidates;
using Hex.Exec.Do;
using Hex.Exec.Edits;
using Hex.Exec.Evidence;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Racing;

/// <summary>Makes the working trees candidates try in.</summary>
internal sealed class Lanes(WorktreeMaker worktrees, IFileRoots roots, IWorkTreeStatus status, EvidenceGate gate)
{
    /// <summary>The lane in a workspace that is there already.</summary>
    /// <param name="run">The run.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="context">What the gate holds a change against there.</param>
    /// <param name="baseline">The red run it starts from.</param>
    /// <param name="turns">In a race, the turns of its evidence.</param>
    public Lane Open(ActiveRun run, Workspace workspace, GateContext context, EvidenceReport baseline, EvidenceTurns? turns = null)
    {
        var files = new JournaledFiles(workspace.Files, workspace.Journal);
        var planner = new EditPlanner(workspace.Files, run.Prepared.Allowed, run.Request.Limits.FileBytes);
        return new Lane(workspace, context, files, new GatedAttempts(workspace, worktrees, planner, files, gate, context, baseline, run.Request.Limits.Attempts, run.Log, turns))
        {
            Baseline = baseline,
        };
    }

    /// <summary>Makes a worktree that is as the first lane was at the start, and the lane in it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="first">The lane in which the baseline ran.</param>
    /// <param name="turns">The turns of the evidence.</param>
    /// <param name="number">Its number among the lanes of the run, from 2.</param>
    /// <param name="cancellationToken">Stops between steps; what was made is removed again.</param>
    public async Task<Lane> AddAsync(ActiveRun run, Lane first, EvidenceTurns turns, int number, CancellationToken cancellationToken)
    {
        var repository = first.Workspace.Repository;
        var plan = worktrees.Plan(repository, run.Request.Id, $"lane{number}");
        try
        {
            var tree = await worktrees.MakeAsync(repository, plan, repository.Head, run.Journal, cancellationToken);
            worktrees.Carry(repository.Tree, tree, run.Carried, run.Request.Limits.FileBytes);
            var files = roots.Open(tree.Root);
            RequireAsAtTheStart(first.Context.StartHashes, files, run.Carried);
            var workspace = new Workspace { Repository = repository, Tree = tree, Files = files, Journal = new LaneJournal(run.Journal), Plan = plan, Lane = number };
            var context = first.Context with
            {
                Evidence = first.Context.Evidence with { Root = tree.Root },
                Tree = tree,
                Files = files,
                StateBefore = await status.ReadAsync(tree, cancellationToken),
            };
            return Open(run, workspace, context, first.Baseline, turns);
        }
        catch
        {
            await worktrees.RemoveAsync(repository, plan, keepBranch: false);
            throw;
        }
    }

    // The operator may have gone on working since the first lane was made.
    private static void RequireAsAtTheStart(IReadOnlyDictionary<string, string> start, IRootedFiles files, IReadOnlyList<string> carried)
    {
        var now = GuardedFiles.Fingerprint(files, carried);
        if (carried.FirstOrDefault(path => now.GetValueOrDefault(path) != start.GetValueOrDefault(path)) is { } changed)
        {
            throw HexException.Refused("included_changed", $"'{changed}' changed while the run was at work", "look at it and run again");
        }
    }

    /// <summary>Removes what <see cref="AddAsync"/> made.</summary>
    public async Task RemoveAsync(ActiveRun run, Lane lane)
    {
        if (WorktreeMaker.Describe(await worktrees.RemoveAsync(lane.Workspace.Repository, lane.Workspace.Plan!, keepBranch: false)) is { } left)
        {
            await run.Log.WarnAsync(left);
        }
    }
}
