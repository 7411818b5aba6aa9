namespace Hex.Core.Runs;

/// <summary>A bounded piece of work handed to hex: what to do, where it may write, and what proves it.</summary>
public sealed record RunRequest
{
    /// <summary>The identity of the run.</summary>
    public required RunId Id { get; init; }

    /// <summary>What to do, in plain language; never blank.</summary>
    public required string Instruction { get; init; }

    /// <summary>The folder the operator stands in; paths of the request are relative to it.</summary>
    public required string Directory { get; init; }

    /// <summary>The files the run may change, as paths or globs; never empty.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Uncommitted files that belong to the change and are committed with it.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The command whose exit decides what is committed; never blank.</summary>
    public required string Evidence { get; init; }

    /// <summary>The candidates to try, in order; empty for whatever the machine offers.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>The bounds of the run.</summary>
    public RunLimits Limits { get; init; } = new();

    /// <summary>Whether the run works in a worktree of its own, on a branch of its own.</summary>
    public bool IsIsolated { get; init; }

    /// <summary>How candidates race, or null when they try one after the other.</summary>
    public RaceRule? Race { get; init; }

    /// <summary>Whether it works in worktrees; a race that is not isolated lands in the operator's working tree all the same.</summary>
    public bool WorksApart => IsIsolated || Race is not null;

    /// <summary>Whether evidence that is green before the edit is accepted (refactorings).</summary>
    public bool AllowsGreen { get; init; }

    /// <summary>Whether allowed files with uncommitted changes may be edited and committed with those changes.</summary>
    public bool IncludesDirty { get; init; }

    /// <summary>Whether a model gets one question per attempt instead of a loop with tools.</summary>
    public bool IsFast { get; init; }

    /// <summary>Whether every request to a model is kept whole in the log.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>The run whose models' answers are played again instead of asking models, or null.</summary>
    public RunId? Replays { get; init; }

    /// <summary>Whether the run stops before anything is committed and leaves the files as they were.</summary>
    public bool IsDryRun { get; init; }
}
