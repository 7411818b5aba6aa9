namespace Hex.Exec.Candidates;

/// <summary>A candidate's turn at a task.</summary>
/// <param name="Time">How long it may take.</param>
/// <param name="SkippedBecause">Why it is passed over, with the numbers that decided, or null when it tries.</param>
internal sealed record Turn(TimeSpan Time, string? SkippedBecause = null)
{
    /// <summary>It is passed over.</summary>
    public static Turn Skipped(string reason) => new(TimeSpan.Zero, reason);
}
