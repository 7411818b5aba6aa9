namespace Hex.Exec.Worktrees;

/// <summary>What became of a worktree or branch in a cleanup.</summary>
/// <param name="Entry">The worktree or branch.</param>
/// <param name="IsRemoved">Whether it is gone, or in a dry run would be.</param>
/// <param name="Reason">Why, in one clause.</param>
public sealed record Cleaned(WorktreeEntry Entry, bool IsRemoved, string Reason);
