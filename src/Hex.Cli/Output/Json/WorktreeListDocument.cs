using Hex.Exec.Worktrees;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex worktree list --json</c> prints.</summary>
internal sealed record WorktreeListDocument(IReadOnlyList<WorktreeDocument> Worktrees)
{
    public static WorktreeListDocument Of(IReadOnlyList<WorktreeEntry> entries) => new([.. entries.Select(WorktreeDocument.Of)]);
}
