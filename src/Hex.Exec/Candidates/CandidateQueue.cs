using Hex.Exec.Do;

namespace Hex.Exec.Candidates;

/// <summary>Lets candidates try a task one after the other; the first whose edit passes the gate wins.</summary>
internal sealed class CandidateQueue(CandidateTurns turns)
{
    /// <summary>Runs the candidates in order.</summary>
    /// <returns>The name of the one that passed, or null.</returns>
    public async Task<string?> RunAsync(CandidateLine line, CandidateTask task, RunProgress progress, CancellationToken cancellationToken)
    {
        await CandidateTurns.SkipAsync(line.Skipped, progress, task.Log);
        foreach (var candidate in line.Candidates)
        {
            if (await turns.TakeAsync(candidate, line.TurnOf(candidate, task), task with { HasOthersBehind = line.HasOthersBehind(candidate) }, progress, cancellationToken) is { HasPassed: true })
            {
                progress.Candidate = candidate.Name;
                return candidate.Name;
            }
        }

        return null;
    }
}
