using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Do;
using Hex.Exec.Evidence;

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

        return new RunningRace(run, first, await PrepareAsync(run, first, evidence, cancellationToken), evidence, taskIn, turns, lanes, time, cancellationToken);
    }

    /// <summary>Makes the lanes and sees each of them red before anybody works; where the evidence is slow, lanes are made as they are needed and a change that passes there is confirmed instead.</summary>
    private async Task<IReadOnlyList<Lane>> PrepareAsync(ActiveRun run, Lane first, EvidenceTurns evidence, CancellationToken cancellationToken)
    {
        var made = new List<Lane>();
        try
        {
            while (first.Baseline.Duration <= EvidenceGate.Quick && made.Count + 1 < Math.Min(run.Request.Race!.Lanes, run.Candidates.Candidates.Count))
            {
                made.Add((await lanes.AddAsync(run, first, evidence, made.Count + 2, cancellationToken)) with { IsRedItself = true });
                await evidence.RequireSameBaselineAsync(made[^1].Context, first.Baseline, run.Log, cancellationToken);
            }

            return made;
        }
        catch
        {
            foreach (var lane in made)
            {
                await lanes.RemoveAsync(run, lane);
            }

            throw;
        }
    }
}
