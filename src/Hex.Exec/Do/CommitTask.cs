using Hex.Core.Edits;
using Hex.Core.Evidence;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.Evidence;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>A change that passed the gate and is to be committed.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Workspace">Where the change is.</param>
/// <param name="Context">What the gate held it against.</param>
/// <param name="Baseline">The red run it started from.</param>
/// <param name="Changes">The change.</param>
/// <param name="State">What differed from HEAD right after it had passed.</param>
/// <param name="Include">Uncommitted files that are committed with it.</param>
/// <param name="Candidate">Who made it.</param>
/// <param name="Branch">The full name of the run's own branch, where it goes to; null for what is checked out in the operator's working tree.</param>
internal sealed record CommitTask(
    RunRequest Request,
    Workspace Workspace,
    GateContext Context,
    EvidenceReport Baseline,
    IReadOnlyList<FileChange> Changes,
    WorkTreeState State,
    IReadOnlyList<string> Include,
    string Candidate,
    string? Branch)
{
    /// <summary>Whether the change was tested in a worktree that held nothing else, so that its commit is what was tested.</summary>
    public bool IsProvenAlone { get; init; }

    /// <summary>Whether it was judged while others may have disturbed it, so that its commit has to pass alone.</summary>
    public bool MustBeConfirmed { get; init; }

    /// <summary>Whether another commit was checked out meanwhile: in place the operator may do so while the evidence runs, and the commit must then stand on its own.</summary>
    public bool HasHeadMoved => State.Head != Context.StateBefore.Head || State.Branch != Context.StateBefore.Branch;
}
