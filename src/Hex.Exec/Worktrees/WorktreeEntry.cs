using Hex.Core.Repositories;
using Hex.Core.Runs;

namespace Hex.Exec.Worktrees;

/// <summary>A worktree, or a branch of hex's without one, and how it stands to what is checked out.</summary>
public sealed record WorktreeEntry
{
    /// <summary>The commit it holds, as a full id.</summary>
    public required string Commit { get; init; }

    /// <summary>Its branch, or null when HEAD is detached there.</summary>
    public Branch? Branch { get; init; }

    /// <summary>Its working tree, or null for a branch that has none.</summary>
    public LinkedWorktree? Worktree { get; init; }

    /// <summary>The run it is of, or null.</summary>
    public RunRecord? Run { get; init; }

    /// <summary>Whether a run that is alive works in it.</summary>
    public bool IsInUse { get; init; }

    /// <summary>Whether this is the working tree hex was asked in.</summary>
    public bool IsHere { get; init; }

    /// <summary>Commits it has that are not in what is checked out here.</summary>
    public int Ahead { get; init; }

    /// <summary>Commits of what is checked out here that it lacks.</summary>
    public int Behind { get; init; }

    /// <summary>Uncommitted changes in its working tree, untracked files included; null where there is none to look into.</summary>
    public int? Uncommitted { get; init; }

    /// <summary>Whether all of it is in what is checked out here.</summary>
    public bool IsMerged => Ahead == 0;

    /// <summary>What it is called: its branch, else its folder.</summary>
    public string Name => Branch?.ShortName ?? Path.GetFileName(Worktree?.Path) ?? Commit;
}
