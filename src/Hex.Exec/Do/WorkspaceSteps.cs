using Hex.Core.Evidence;
using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Evidence;
using Hex.Exec.Racing;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>The steps of a run in its workspace: baseline, candidates, commit.</summary>
internal sealed class WorkspaceSteps(
    IWorkTreeStatus status, GateContexts contexts, EvidenceGate gate, Lanes lanes, CandidateQueue queue, CandidateRace races, Landing landing, ChangeCommit commit)
{
    /// <summary>Runs the steps. In place, files that are not committed are put back.</summary>
    public async Task<RunOutcome> RunAsync(ActiveRun run, Workspace workspace, CancellationToken cancellationToken)
    {
        var request = run.Request;
        var branch = workspace.Plan?.Branch?.Replace("refs/heads/", string.Empty, StringComparison.Ordinal) ?? workspace.Repository.BranchName;
        await run.Log.WriteAsync(new WorkspaceReady(workspace.Tree.Root, workspace.Repository.Head, branch, workspace.IsIsolated, run.Prepared.Allowed.Paths));
        var evidence = new EvidenceSpec(request.Evidence, workspace.Tree.Root, workspace.Repository.Prefix, request.Limits.EvidenceTime, request.Id.ToString());
        var start = await contexts.BeforeBaselineAsync(run, workspace, evidence, cancellationToken);
        var baseline = await gate.BaselineAsync(evidence, request.AllowsGreen, run.Log, cancellationToken);
        Failpoints.Reach(Failpoint.BaselineJudged);
        if (baseline.Verdict is not EvidenceVerdict.Failed && !(request.AllowsGreen && baseline.Verdict is EvidenceVerdict.Passed))
        {
            return new RunOutcome.BaselineRefused(baseline.Verdict);
        }

        var context = await contexts.AfterBaselineAsync(start, run, cancellationToken);
        return GateContexts.TamperedBy(start, context) is { } tampered
            ? new RunOutcome.BaselineRefused(tampered)
            : run.Request.Race is null ? await QueueAsync(run, lanes.Open(run, workspace, context, baseline), cancellationToken)
            : await RaceAsync(run, workspace, context, baseline, cancellationToken);
    }

    private async Task<RunOutcome> QueueAsync(ActiveRun run, Lane lane, CancellationToken cancellationToken)
    {
        var (workspace, attempts) = (lane.Workspace, lane.Attempts);
        run.Progress.IsSettled = false;
        try
        {
            var winner = await queue.RunAsync(run.Candidates, TaskIn(run, lane), run.Progress, cancellationToken);
            if (winner is null)
            {
                return NotPassed(run, attempts.LastVerdict);
            }

            if (run.Request.IsDryRun)
            {
                return new RunOutcome.DryRun();
            }

            var task = new CommitTask(
                run.Request, workspace, lane.Context, lane.Baseline, attempts.PassedChanges!, attempts.PassedState!, run.Carried, winner, workspace.Plan?.Branch);
            return await commit.RunAsync(task, run, cancellationToken);
        }
        finally
        {
            run.Progress.Attempts = attempts.Count;
            if (run.Progress.Published is not RunOutcome.Committed && !run.Progress.IsUndecided && !workspace.IsIsolated)
            {
                await ChangeCommit.TakeBackAsync(lane.Files, run, attempts.Count);
                await WarnOfCommitsAsync(workspace, run, attempts.Count);
            }

            run.Progress.IsSettled = !workspace.IsIsolated && !run.Progress.IsUndecided;
        }
    }

    private async Task<RunOutcome> RaceAsync(ActiveRun run, Workspace workspace, GateContext context, EvidenceReport baseline, CancellationToken cancellationToken)
    {
        using var evidence = new EvidenceTurns(gate);
        var first = lanes.Open(run, workspace with { Journal = new LaneJournal(run.Journal) }, context, baseline, evidence);
        await using var race = await races.StartAsync(run, first, evidence, lane => TaskIn(run, lane), cancellationToken);
        try
        {
            if (await race.WinnerAsync() is not { } winner)
            {
                return NotPassed(run, race.LastVerdict);
            }

            run.Progress.Candidate = winner.Change.Candidate;
            if (run.Request.IsDryRun)
            {
                return new RunOutcome.DryRun();
            }

            var task = new CommitTask(
                run.Request, winner.Lane.Workspace, winner.Lane.Context, baseline, winner.Change.Changes, winner.State, run.Carried, winner.Change.Candidate, workspace.Plan?.Branch)
            {
                MustBeConfirmed = race.MustBeConfirmed(winner),
            };
            if (task.MustBeConfirmed)
            {
                await race.EndAllAsync();
            }

            return run.Request.IsIsolated ? await commit.RunAsync(task, run, cancellationToken) : await landing.RunAsync(task, run, cancellationToken);
        }
        finally
        {
            run.Progress.Attempts = race.Attempts;
        }
    }

    // A run whose candidates could not even do their work has proved nothing about the task.
    private static RunOutcome NotPassed(ActiveRun run, EvidenceVerdict? lastVerdict)
    {
        var reports = run.Progress.Reports;
        return reports.Count > 0 && reports.All(report => report.End is CandidateReport.Failed or CandidateReport.Skipped)
            ? new RunOutcome.Faulted(new Failure(
                FailureKind.Environment, "no_answer",
                $"no candidate could do its work: {string.Join("; ", reports.Select(report => $"{report.Name}: {report.Reason}"))}",
                "mend that, or name another --model"))
            : new RunOutcome.NotPassed(lastVerdict);
    }

    // The operator may have committed everything while an unproven change was in the files; what is put back now differs from that commit.
    private async Task WarnOfCommitsAsync(Workspace workspace, ActiveRun run, int attempts)
    {
        if (attempts > 0 && await HeadOrNullAsync(workspace) is { } head && head != workspace.Repository.Head)
        {
            await run.Log.WarnAsync(
                $"HEAD moved to {head[..10]} while the run was at work: a commit made meanwhile may hold a change of hex's that did not pass; look at {string.Join(", ", run.Prepared.Allowed.Paths.Take(3))} in it");
        }
    }

    private async Task<string?> HeadOrNullAsync(Workspace workspace)
    {
        try
        {
            return (await status.ReadAsync(workspace.Tree, CancellationToken.None)).Head;
        }
        catch (HexException)
        {
            // Only a warning hangs on it; what broke the run is told already.
            return null;
        }
    }

    private static CandidateTask TaskIn(ActiveRun run, Lane lane) => new()
    {
        Request = run.Request,
        Workspace = lane.Workspace,
        Tree = lane.Workspace.Tree,
        Files = lane.Workspace.Files,
        AllowedFiles = [.. run.Prepared.Allowed.Paths.Where(path => run.Prepared.Allowed.Refuse(path) is null)],
        Evidence = lane.Context.Evidence,
        Baseline = lane.Baseline,
        Time = run.Request.Limits.CandidateTime ?? run.Request.Limits.WallTime,
        Attempts = lane.Attempts,
        Project = run.Prepared.Repository.Project,
        Log = run.Log,
        Budget = run.Budget,
        Progress = (_, _) => Task.CompletedTask,
    };
}
