using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Exec.Workspaces;

/// <summary>The place a run works in.</summary>
internal sealed record Workspace
{
    /// <summary>The operator's repository as the run started from it.</summary>
    public required Repository Repository { get; init; }

    /// <summary>The working tree the run edits: the operator's own, or a worktree of the run.</summary>
    public required WorkTree Tree { get; init; }

    /// <summary>Its files.</summary>
    public required IRootedFiles Files { get; init; }

    /// <summary>The run's journal.</summary>
    public required IJournal Journal { get; init; }

    /// <summary>The worktree's plan, or null for a run in place.</summary>
    public WorktreePlan? Plan { get; init; }

    /// <summary>In a race, the number of its lane; else 1.</summary>
    public int Lane { get; init; } = 1;

    /// <summary>Whether it is a worktree of the run's own.</summary>
    public bool IsIsolated => Plan is not null;
}
