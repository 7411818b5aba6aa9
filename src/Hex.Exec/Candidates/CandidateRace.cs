using Hex.Core.Runs;
using Hex.Exec.Do;
using Hex.Exec.Runs;

namespace Hex.Exec.Candidates;

/// <summary>Lets candidates try a task one after the other; the first whose edit passes the gate wins.</summary>
internal sealed class CandidateRace(TimeProvider time)
{
    /// <summary>Runs the candidates in order.</summary>
    /// <returns>The name of the one that passed, or null.</returns>
    public async Task<string?> RunAsync(
        CandidateLine line, CandidateTask task, RunProgress progress, RunLog log, CancellationToken cancellationToken)
    {
        foreach (var report in line.Skipped)
        {
            await SkipAsync(report, progress, log);
        }

        foreach (var candidate in line.Candidates)
        {
            var turn = line.TurnOf(candidate, task);
            if (turn.SkippedBecause is { } reason)
            {
                await SkipAsync(new CandidateReport(candidate.Name, CandidateReport.Skipped, reason), progress, log);
                continue;
            }

            var started = time.GetTimestamp();
            var triedBefore = progress.CandidatesTried;
            await log.WriteAsync(new CandidateStarted(candidate.Name));
            var end = await candidate.TryAsync(
                task with { Time = turn.Time, HasOthersBehind = line.HasOthersBehind(candidate), Progress = (tried, message) => TellAsync(candidate.Name, triedBefore, tried, message, progress, log) }, cancellationToken);
            if (end.End == CandidateReport.Skipped)
            {
                await SkipAsync(new CandidateReport(candidate.Name, end.End, end.Reason), progress, log);
                continue;
            }

            progress.CandidatesTried = triedBefore + end.CandidatesTried;
            progress.Reports.Add(new CandidateReport(candidate.Name, end.End, end.Reason));
            await log.WriteAsync(new CandidateFinished(
                candidate.Name, end.End, end.Reason, end.CandidatesTried, (long)time.GetElapsedTime(started).TotalMilliseconds));
            if (end.HasPassed)
            {
                progress.Candidate = candidate.Name;
                return candidate.Name;
            }
        }

        return null;
    }

    // Counted as it goes: a limit of the run may end the candidate before it can say how much it tried.
    private static Task TellAsync(string candidate, int triedBefore, int tried, string message, RunProgress progress, RunLog log)
    {
        progress.CandidatesTried = triedBefore + tried;
        return log.WriteAsync(new CandidateProgressed(candidate, tried, message));
    }

    private static Task SkipAsync(CandidateReport report, RunProgress progress, RunLog log)
    {
        progress.Reports.Add(report);
        return log.WriteAsync(new CandidateSkipped(report.Name, report.Reason));
    }
}
