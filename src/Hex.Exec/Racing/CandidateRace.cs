using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Do;

namespace Hex.Exec.Racing;

/// <summary>Lets candidates try a task side by side, each in a worktree of its own.</summary>
internal sealed class CandidateRace(CandidateTurns turns, Lanes lanes, TimeProvider time)
{
    /// <summary>Starts the race of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="first">The lane in which the baseline ran; the others are made as it was.</param>
    /// <param name="evidence">The turns of the evidence.</param>
    /// <param name="taskIn">The task as it stands in a lane.</param>
    /// <param name="cancellationToken">Ends all candidates.</param>
    public async Task<RunningRace> StartAsync(ActiveRun run, Lane first, EvidenceTurns evidence, Func<Lane, CandidateTask> taskIn, CancellationToken cancellationToken)
    {
        var (line, rule) = (run.Candidates, run.Request.Race!);
        await CandidateTurns.SkipAsync(line.Skipped, run.Progress, run.Log);
        await run.Log.WriteAsync(new RaceStarted([.. line.Candidates.Select(candidate => candidate.Name)], Math.Min(rule.Lanes, line.Candidates.Count), rule.TakesSmallest));
        if (line.Candidates.Count == 1)
        {
            await run.Log.WarnAsync($"{line.Candidates[0].Name} is the only candidate that can be had, so it races alone; name others with --model");
        }

        return new RunningRace(run, first, evidence, taskIn, turns, lanes, time, cancellationToken);
    }
}
