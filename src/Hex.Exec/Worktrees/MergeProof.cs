using Hex.Core.Evidence;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Evidence;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Worktrees;

/// <summary>Runs the evidence on a merge checked out alone.</summary>
internal sealed class MergeProof(WorktreeMaker worktrees, EvidenceGate gate, IJournals journals, TimeProvider time)
{
    private const string Purpose = "merge";

    /// <summary>Runs it.</summary>
    /// <returns>What speaks against the merge, or null when it passes.</returns>
    public async Task<EvidenceReport?> RefuteAsync(Repository repository, string commit, MergeEvidence evidence, CancellationToken cancellationToken)
    {
        // The worktree is journaled under an id of its own, so that a recovery removes it if this process dies.
        var id = RunId.New(time);
        using var journal = journals.Open(new JournalOpened(
            id.ToString(), repository.Tree.Root, repository.Tree.GitDirectory, repository.Tree.CommonDirectory, repository.Head, repository.Branch, Isolated: true));
        var plan = worktrees.Plan(repository, id, Purpose);
        try
        {
            var tree = await worktrees.MakeAsync(repository, plan, commit, journal, cancellationToken);
            var report = await gate.MergedAsync(new EvidenceSpec(evidence.Command, tree.Root, evidence.Directory, evidence.Time, id.ToString()), tree, cancellationToken);
            return report.Verdict is EvidenceVerdict.Passed ? null : report;
        }
        finally
        {
            // What cannot be removed keeps its journal, so that a recovery finds it again.
            if (await worktrees.RemoveAsync(repository, plan, keepBranch: false) is [])
            {
                journal.Close();
            }
        }
    }
}
