using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Recovery;
using Hex.Exec.Runs;

namespace Hex.Exec.Do;

/// <summary>The steps of a run in order: working tree, preflight, and then baseline, candidates and commit in a workspace.</summary>
internal sealed class RunSteps(
    IRepositories repositories, WorkingTreeLock turn, IWorkTreeStatus status, RunRecovery recovery, Preflight preflight, CandidateOrder order,
    WorkspaceFrame frame, WorkspaceSteps steps)
{
    /// <summary>Runs all steps. Whatever ends them, the files are as they were unless the change is committed.</summary>
    public async Task<RunOutcome> RunAsync(
        RunRequest request, Repository repository, IJournal journal, RunProgress progress, RunLog log, CancellationToken cancellationToken)
    {
        using var held = request.WorksApart ? null : await LockAsync(request, repository, log, cancellationToken);
        Failpoints.Reach(Failpoint.LockTaken);
        progress.StartClock();

        // Whoever held the working tree before may have died in it.
        await recovery.SettleAllAsync(repository, cancellationToken);

        // Another run, or the operator, may have committed while this one waited.
        var state = await status.ReadAsync(repository.Tree, cancellationToken);
        if (state.Head != repository.Head || state.Branch != repository.Branch)
        {
            repository = await repositories.FindAsync(request.Directory, cancellationToken);
        }

        var prepared = await CheckAsync(request, repository, state, log, cancellationToken);
        await WarnAsync(prepared, log);
        var candidates = await order.ForAsync(request, cancellationToken);
        var run = new ActiveRun(request, prepared, candidates, journal, progress, log);
        return request.WorksApart
            ? await frame.RunApartAsync(run, workspace => steps.RunAsync(run, workspace, cancellationToken), cancellationToken)
            : await steps.RunAsync(run, frame.InPlace(run), cancellationToken);
    }

    // What looks like the operator's uncommitted work may be the unfinished change of a run in place: an isolated run, which waits for nobody else,
    // looks again once that has left.
    private async Task<PreparedRun> CheckAsync(RunRequest request, Repository repository, WorkTreeState state, RunLog log, CancellationToken cancellationToken)
    {
        try
        {
            return await preflight.CheckAsync(request, repository, state, cancellationToken);
        }
        catch (HexException exception) when (request.WorksApart && exception.Failure.Code == Preflight.DirtyFile)
        {
            using var held = await LockAsync(request, repository, log, cancellationToken);
            repository = await repositories.FindAsync(request.Directory, cancellationToken);
            return await preflight.CheckAsync(request, repository, await status.ReadAsync(repository.Tree, cancellationToken), cancellationToken);
        }
    }

    private async Task<IDisposable> LockAsync(RunRequest request, Repository repository, RunLog log, CancellationToken cancellationToken) =>
        await turn.TryAcquireAsync(request, repository, log, cancellationToken)
        ?? throw new HexException(new Failure(
            FailureKind.Limit, "lock_wait", $"another run has held the working tree for {request.Limits.LockWait.TotalSeconds:0} s", "wait for it, or pass --isolate"));

    private static async Task WarnAsync(PreparedRun prepared, RunLog log)
    {
        if (prepared.Allowed.Released.Count > 0)
        {
            await log.WarnAsync($"the evidence depends on files this run may change: {string.Join(", ", prepared.Allowed.Released)}");
        }

        if (prepared.Missing.Count > 0)
        {
            await log.WarnAsync($"{string.Join(", ", prepared.Missing.Select(path => $"'{path}'"))} does not exist; a candidate may make it");
        }

        if (prepared.Repository.Branch is null)
        {
            await log.WarnAsync("HEAD is detached: a commit will be on no branch");
        }
    }
}
