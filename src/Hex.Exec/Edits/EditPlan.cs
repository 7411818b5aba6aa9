using Hex.Core.Edits;

namespace Hex.Exec.Edits;

/// <summary>What becomes of proposed edits: file changes, or the rule they break.</summary>
/// <param name="Changes">The changes, one for each file; empty when refused.</param>
/// <param name="Refusal">The rule they break, in a sentence a candidate can learn from, or null.</param>
internal sealed record EditPlan(IReadOnlyList<FileChange> Changes, string? Refusal)
{
    /// <summary>A plan that cannot be.</summary>
    public static EditPlan Refused(string reason) => new([], reason);
}
