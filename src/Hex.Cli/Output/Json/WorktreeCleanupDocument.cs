using Hex.Exec.Worktrees;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex worktree cleanup --json</c> prints.</summary>
internal sealed record WorktreeCleanupDocument(bool DryRun, IReadOnlyList<WorktreeCleanupDocument.One> Worktrees)
{
    public static WorktreeCleanupDocument Of(IReadOnlyList<Cleaned> cleaned, bool isDryRun) =>
        new(isDryRun, [.. cleaned.Select(one => new One(one.Entry.Branch?.ShortName, one.Entry.Worktree?.Path, one.IsRemoved, one.Reason))]);

    /// <summary>A worktree or branch, and what became of it.</summary>
    internal sealed record One(string? Branch, string? Path, bool Removed, string Reason);
}
