namespace Hex.Core.Runs;

/// <summary>An event with its place in the log of its run.</summary>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Sequence">Its number in the run, from 1, without gaps.</param>
/// <param name="At">When it happened, by the wall clock.</param>
/// <param name="Event">What happened.</param>
public sealed record RecordedEvent(RunId Run, long Sequence, DateTimeOffset At, RunEvent Event)
{
    /// <summary>In a race, the candidate in whose worktree it happened; else null.</summary>
    public string? Lane { get; init; }
}
