namespace Hex.Core.Repositories;

/// <summary>What the index of a working tree tracks.</summary>
/// <param name="Paths">Every tracked path, relative to the root.</param>
/// <param name="Hidden">
/// Those of them that git was told not to look at (assume-unchanged, skip-worktree) and that a sparse checkout does not leave out:
/// whatever happens to them shows in no status.
/// </param>
public sealed record TrackedFiles(IReadOnlySet<string> Paths, IReadOnlyList<string> Hidden);
