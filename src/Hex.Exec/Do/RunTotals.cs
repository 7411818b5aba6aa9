using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>The figures of a run.</summary>
/// <param name="Candidate">The candidate that passed, or null.</param>
/// <param name="CandidatesTried">Changes tried by all candidates.</param>
/// <param name="Attempts">Changes that came before the gate.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record RunTotals(string? Candidate, int CandidatesTried, int Attempts, TimeSpan Duration)
{
    /// <summary>The figures of a run whose process died, by its log.</summary>
    public static RunTotals Of(IReadOnlyList<RecordedEvent> events) => new(
        events.Select(recorded => recorded.Event).OfType<CandidateFinished>().FirstOrDefault(finished => finished.Passed)?.Candidate,
        events.Select(recorded => recorded.Event).OfType<CandidateFinished>().Sum(finished => finished.CandidatesTried),
        events.Count(recorded => recorded.Event is EditApplied or EditRefused),
        events.Count == 0 ? TimeSpan.Zero : events[^1].At - events[0].At);
}
