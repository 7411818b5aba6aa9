namespace Hex.Core.Runs;

/// <summary>The bounds of a run. Durations are measured on a monotonic clock.</summary>
public sealed record RunLimits
{
    /// <summary>The longest a single run of the evidence command may take.</summary>
    public TimeSpan EvidenceTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest the whole run may take, waiting for the repository's lock excluded.</summary>
    public TimeSpan WallTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The longest a run in place waits for another one to leave the working tree.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest a single commit hook of the operator may take.</summary>
    public TimeSpan HookTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The most a candidate may spend before the next one is tried, or null for the whole run's time.</summary>
    public TimeSpan? CandidateTime { get; init; }

    /// <summary>The most edits a single candidate may put before the gate.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>The most turns a model may take in one candidate's loop.</summary>
    public int Steps { get; init; } = 12;

    /// <summary>The most tokens all models of the run may read and write together, or null for no bound.</summary>
    public long? Tokens { get; init; }

    /// <summary>The most all models of the run may cost together in US dollars, or null for no bound.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>Whether an answer whose price is unknown is let pass where the cost is bounded; it then counts for nothing.</summary>
    public bool AllowsUnpriced { get; init; }

    /// <summary>The largest file a run may change, in bytes.</summary>
    public long FileBytes { get; init; } = 4 * 1024 * 1024;
}
