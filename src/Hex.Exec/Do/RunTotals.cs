using Hex.Core.Conversation;
using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>The figures of a run.</summary>
/// <param name="Candidate">The candidate that passed, or null.</param>
/// <param name="CandidatesTried">Changes tried by all candidates.</param>
/// <param name="Attempts">Changes that came before the gate.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Candidates">What became of each candidate.</param>
/// <param name="Usage">What all models used; null in it what nobody can tell.</param>
internal sealed record RunTotals(
    string? Candidate, int CandidatesTried, int Attempts, TimeSpan Duration, IReadOnlyList<CandidateReport> Candidates, TokenUsage Usage)
{
    /// <summary>The figures of a run whose process died, by its log.</summary>
    public static RunTotals Of(IReadOnlyList<RecordedEvent> events)
    {
        var told = events.Select(recorded => recorded.Event).ToList();
        var finished = told.OfType<CandidateFinished>().ToList();
        var usage = new UsageTotal();
        foreach (var used in told.Select(UsageOf).OfType<TokenUsage>())
        {
            usage.Add(used);
        }

        return new RunTotals(
            finished.FirstOrDefault(end => end.Passed)?.Candidate,
            finished.Sum(end => end.CandidatesTried),
            told.Count(one => one is EditApplied or EditRefused),
            events.Count == 0 ? TimeSpan.Zero : events[^1].At - events[0].At,
            [.. told.Select(ReportOf).OfType<CandidateReport>()],
            usage.Sum);
    }

    private static TokenUsage? UsageOf(RunEvent told) => told switch
    {
        ModelReplied reply => new TokenUsage(reply.PromptTokens, reply.ReplyTokens, reply.CostUsd),
        DelegateEnded end => new TokenUsage(end.PromptTokens, end.ReplyTokens, end.CostUsd),
        _ => null,
    };

    private static CandidateReport? ReportOf(RunEvent told) => told switch
    {
        CandidateSkipped skipped => new CandidateReport(skipped.Candidate, CandidateReport.Skipped, skipped.Reason),
        CandidateFinished end => new CandidateReport(end.Candidate, end.End, end.Reason),
        _ => null,
    };
}
