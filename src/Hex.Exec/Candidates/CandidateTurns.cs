using Hex.Core.Runs;
using Hex.Exec.Do;
using Hex.Exec.Runs;

namespace Hex.Exec.Candidates;

/// <summary>Gives candidates their turns, and tells and counts what becomes of them.</summary>
internal sealed class CandidateTurns(TimeProvider time)
{
    /// <summary>Lets a candidate try.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="turn">Whether it tries, and how long at most.</param>
    /// <param name="task">The task; its log is the one of the place it works in.</param>
    /// <param name="progress">What the run has to show so far.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="overtakenBy">In a race, the one who was first, once there is one.</param>
    /// <returns>How it ended, or null when it was passed over or overtaken.</returns>
    public async Task<CandidateEnd?> TakeAsync(
        ICandidate candidate, Turn turn, CandidateTask task, RunProgress progress, CancellationToken cancellationToken, Func<string?>? overtakenBy = null)
    {
        if (turn.SkippedBecause is { } reason)
        {
            await SkipAsync([new CandidateReport(candidate.Name, CandidateReport.Skipped, reason)], progress, task.Log);
            return null;
        }

        var (started, counter) = (time.GetTimestamp(), progress.CountTurn());
        await task.Log.WriteAsync(new CandidateStarted(candidate.Name));
        task.Attempts.StartTurn(task.Log);
        try
        {
            var end = await candidate.TryAsync(task with { Time = turn.Time, Progress = TellAsync }, cancellationToken);
            counter.Tried = end.CandidatesTried;
            if (end.End == CandidateReport.Skipped)
            {
                await SkipAsync([new CandidateReport(candidate.Name, end.End, end.Reason)], progress, task.Log);
                return null;
            }

            await EndAsync(end.End, end.Reason);
            return end;
        }
        catch (OperationCanceledException) when (overtakenBy?.Invoke() is { } first)
        {
            await EndAsync(CandidateReport.Overtaken, $"{first} was first");
            return null;
        }

        // Counted as it goes: a limit of the run may end the candidate before it can say how much it tried.
        Task TellAsync(int tried, string message)
        {
            counter.Tried = tried;
            return task.Log.WriteAsync(new CandidateProgressed(candidate.Name, tried, message));
        }

        Task EndAsync(string end, string why)
        {
            progress.Report(new CandidateReport(candidate.Name, end, why));
            return task.Log.WriteAsync(new CandidateFinished(candidate.Name, end, why, counter.Tried, (long)time.GetElapsedTime(started).TotalMilliseconds));
        }
    }

    /// <summary>Tells who is passed over, and why.</summary>
    public static async Task SkipAsync(IEnumerable<CandidateReport> skipped, RunProgress progress, RunLog log)
    {
        foreach (var report in skipped)
        {
            progress.Report(report);
            await log.WriteAsync(new CandidateSkipped(report.Name, report.Reason));
        }
    }
}
