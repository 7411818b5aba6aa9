using Hex.Core.Edits;

namespace Hex.Exec.Edits;

/// <summary>What becomes of proposed edits: file changes, or the rule they break.</summary>
/// <param name="Changes">The changes, one for each file; empty when refused.</param>
/// <param name="Refusal">The rule they break, in a sentence a candidate can learn from, or null. Lines of the file may follow the sentence.</param>
internal sealed record EditPlan(IReadOnlyList<FileChange> Changes, string? Refusal)
{
    /// <summary>How each edit found its place, in the order of the edits; empty when refused.</summary>
    public IReadOnlyList<EditMatch> Matches { get; init; } = [];

    /// <summary>A plan that cannot be.</summary>
    public static EditPlan Refused(string reason) => new([], reason);
}
