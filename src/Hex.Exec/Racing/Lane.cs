using Hex.Core.Evidence;
using Hex.Exec.Candidates;
using Hex.Exec.Evidence;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Racing;

/// <summary>A working tree in which candidates try, one at a time, with its own way to the gate.</summary>
/// <param name="Workspace">Where it is.</param>
/// <param name="Context">What the gate holds a change against there.</param>
/// <param name="Files">Its files, written under the journal.</param>
/// <param name="Attempts">The way to the gate.</param>
internal sealed record Lane(Workspace Workspace, GateContext Context, JournaledFiles Files, GatedAttempts Attempts)
{
    /// <summary>The red run the lane starts from.</summary>
    public required EvidenceReport Baseline { get; init; }

    /// <summary>Whether that run was in this very place.</summary>
    public bool IsRedItself { get; init; }
}
