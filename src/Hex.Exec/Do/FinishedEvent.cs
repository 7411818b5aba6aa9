using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>Words the last event of a run.</summary>
internal static class FinishedEvent
{
    /// <summary>The event of an outcome.</summary>
    public static RunFinished Of(RunOutcome outcome, RunTotals totals)
    {
        var report = OutcomeReport.Of(outcome);
        var (commit, branch) = outcome switch
        {
            RunOutcome.Committed committed => (committed.Commit, committed.Branch),
            RunOutcome.Kept kept => (kept.Commit, kept.Branch),
            _ => (null, null),
        };
        return new RunFinished(
            report.Outcome, (int)report.Exit, report.Message, report.Code, commit, branch,
            totals.Candidate, totals.CandidatesTried, totals.Attempts, (long)totals.Duration.TotalMilliseconds,
            totals.Candidates, totals.Usage.PromptTokens, totals.Usage.ReplyTokens, totals.Usage.CostUsd);
    }
}
