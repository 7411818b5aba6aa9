using Hex.Core.Evidence;
using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Candidates;
using Hex.Exec.Edits;
using Hex.Exec.Evidence;
using Hex.Exec.Loop;
using Hex.Exec.Recovery;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>The steps of a run in its workspace: baseline, candidates, commit.</summary>
internal sealed class WorkspaceSteps(IWorkTreeStatus status, GateContexts contexts, EvidenceGate gate, WorktreeMaker worktrees, CandidateRace race, CommitStep commitStep, RunRecovery recovery)
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
            : await TryAsync(run, workspace, context, baseline, cancellationToken);
    }

    private async Task<RunOutcome> TryAsync(
        ActiveRun run, Workspace workspace, GateContext context, EvidenceReport baseline, CancellationToken cancellationToken)
    {
        var files = new JournaledFiles(workspace.Files, workspace.Journal);
        var planner = new EditPlanner(workspace.Files, run.Prepared.Allowed, run.Request.Limits.FileBytes);
        var attempts = new GatedAttempts(workspace, worktrees, planner, files, gate, context, baseline, run.Log, run.Request.Limits.Attempts);
        run.Progress.IsSettled = false;
        try
        {
            var winner = await race.RunAsync(run.Candidates, Task(run, workspace, context.Evidence, baseline, attempts), run.Progress, run.Log, cancellationToken);
            if (winner is null)
            {
                return (RunOutcome?)NoAnswerOf(run.Progress) ?? new RunOutcome.NotPassed(attempts.LastVerdict);
            }

            if (run.Request.IsDryRun)
            {
                return new RunOutcome.DryRun();
            }

            var task = new CommitTask(run.Request, workspace, context, baseline, attempts.PassedChanges!, attempts.PassedState!, run.Carried, winner);
            return await CommitAsync(task, run, cancellationToken);
        }
        finally
        {
            run.Progress.Attempts = attempts.Count;
            if (run.Progress.Published is not RunOutcome.Committed && !run.Progress.IsUndecided && !workspace.IsIsolated)
            {
                await RevertAsync(files, run, attempts.Count);
                await WarnOfCommitsAsync(workspace, run, attempts.Count);
            }

            run.Progress.IsSettled = !workspace.IsIsolated && !run.Progress.IsUndecided;
        }
    }

    /// <summary>Commits what passed. Where publishing breaks half-way, git says whether the branch moved: it is never guessed.</summary>
    private async Task<RunOutcome> CommitAsync(CommitTask task, ActiveRun run, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await commitStep.RunAsync(task, run.Log, cancellationToken);
            run.Progress.Published = outcome is RunOutcome.Committed or RunOutcome.Kept ? outcome : null;
            return outcome;
        }
        catch (Exception) when (task.Workspace.Journal.Entries.Any(entry => entry is PublishIntended))
        {
            run.Progress.IsUndecided = true;
            run.Progress.Published = await recovery.FindPublishedAsync(task.Workspace.Journal, task.Workspace.Repository.Tree);
            run.Progress.IsUndecided = false;
            throw;
        }
    }

    /// <summary>A run whose candidates could not even do their work has proved nothing about the task.</summary>
    private static RunOutcome.Faulted? NoAnswerOf(RunProgress progress) =>
        progress.Reports.Count > 0 && progress.Reports.All(report => report.End is CandidateReport.Failed or CandidateReport.Skipped)
            ? new RunOutcome.Faulted(new Failure(
                FailureKind.Environment, "no_answer",
                $"no candidate could do its work: {string.Join("; ", progress.Reports.Select(report => $"{report.Name}: {report.Reason}"))}",
                "mend that, or name another --model"))
            : null;

    private static async Task RevertAsync(JournaledFiles files, ActiveRun run, int attempt)
    {
        var restoration = files.Revert();
        if (restoration.Restored.Count + restoration.Left.Count > 0)
        {
            await run.Log.WriteAsync(new EditReverted(attempt, restoration.Left));
        }

        if (restoration.Left.Count > 0)
        {
            await run.Log.WarnAsync(
                $"{string.Join(", ", restoration.Left)} changed after hex wrote there and was left alone; what it held before is kept in '{run.Journal.Keep()}'");
        }
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

    private static CandidateTask Task(ActiveRun run, Workspace workspace, EvidenceSpec evidence, EvidenceReport baseline, GatedAttempts attempts) => new()
    {
        Request = run.Request,
        Workspace = workspace,
        Tree = workspace.Tree,
        Files = workspace.Files,
        AllowedFiles = [.. run.Prepared.Allowed.Paths.Where(path => run.Prepared.Allowed.Refuse(path) is null)],
        Evidence = evidence,
        Baseline = baseline,
        Time = run.Request.Limits.CandidateTime ?? run.Request.Limits.WallTime,
        Attempts = attempts,
        Project = run.Prepared.Repository.Project,
        Log = run.Log,
        Budget = new ModelBudget(run.Request.Limits, run.Progress.Usage),
        Progress = (_, _) => System.Threading.Tasks.Task.CompletedTask,
    };
}
