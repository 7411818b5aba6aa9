namespace Hex.Core.Repositories;

/// <summary>A worktree hex intends to make.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="Branch">The full name of its branch, or null when it is checked out detached.</param>
public sealed record WorktreePlan(string Path, string? Branch);
