using Hex.Exec.Worktrees;

namespace Hex.Cli.Output.Json;

/// <summary>A worktree, or a branch of a run without one, as JSON.</summary>
internal sealed record WorktreeDocument(
    string? Branch, string? Path, string Commit, DateTimeOffset? CommittedAt, string? Run, string? Instruction, bool Here, bool Main, bool Hexs, bool InUse, bool Merged, int Ahead,
    int Behind, int? Uncommitted, bool Missing)
{
    public static WorktreeDocument Of(WorktreeEntry entry) => new(
        entry.Branch?.ShortName, entry.Worktree?.Path, entry.Commit, entry.Branch?.CommittedAt.ToUniversalTime(), entry.Run?.Id.ToString(), entry.Run?.Instruction, entry.IsHere,
        entry.Worktree is { IsMain: true }, entry.Worktree is null or { IsHexs: true }, entry.IsInUse, entry.IsMerged, entry.Ahead, entry.Behind, entry.Uncommitted, entry.Worktree is { Tree: null });
}
