using Hex.Core.Evidence;
using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Candidates;
using Hex.Exec.Edits;
using Hex.Exec.Evidence;
using Hex.Exec.Recovery;
using Hex.Exec.Runs;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>The steps of a run in order: working tree, preflight, baseline, candidates, commit.</summary>
internal sealed class RunSteps(
    IRepositories repositories,
    IRepositoryLocks locks,
    RunRecovery recovery,
    IFileRoots roots,
    IWorkTreeStatus status,
    IHooks hooks,
    Preflight preflight,
    WorktreeMaker worktrees,
    EvidenceGate gate,
    GuardedFiles guards,
    CandidateOrder order,
    CandidateRace race,
    CommitStep commitStep)
{
    /// <summary>Runs all steps. Whatever ends them, the files are as they were unless the change is committed.</summary>
    public async Task<RunOutcome> RunAsync(
        RunRequest request, Repository repository, IJournal journal, RunProgress progress, RunLog log, CancellationToken cancellationToken)
    {
        var candidates = order.For(request);
        using var held = request.IsIsolated ? null : await LockAsync(request, repository, log, cancellationToken);
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

        var prepared = await preflight.CheckAsync(request, repository, state, cancellationToken);
        await WarnAsync(prepared, log);
        return request.IsIsolated
            ? await RunIsolatedAsync(request, prepared, candidates, journal, progress, log, cancellationToken)
            : await RunInAsync(request, prepared, InPlace(prepared, journal), candidates, progress, log, cancellationToken);
    }

    private async Task<RunOutcome> RunIsolatedAsync(
        RunRequest request, PreparedRun prepared, IReadOnlyList<ICandidate> candidates, IJournal journal, RunProgress progress, RunLog log, CancellationToken cancellationToken)
    {
        var repository = prepared.Repository;
        var plan = worktrees.Plan(repository, request.Id, purpose: null);
        progress.IsSettled = false;
        try
        {
            var tree = await worktrees.MakeAsync(repository, plan, repository.Head, journal, cancellationToken);
            var dirty = request.IncludesDirty ? prepared.Allowed.Paths.Where(prepared.State.Entries.ContainsKey) : [];
            worktrees.Carry(repository.Tree, tree, [.. prepared.Include.Concat(dirty)], request.Limits.FileBytes);
            var workspace = new Workspace { Repository = repository, Tree = tree, Files = roots.Open(tree.Root), Journal = journal, Plan = plan };
            return await RunInAsync(request, prepared, workspace, candidates, progress, log, cancellationToken);
        }
        finally
        {
            if (!progress.IsUndecided)
            {
                var left = await worktrees.RemoveAsync(repository, plan, keepBranch: progress.Published is RunOutcome.Committed);
                progress.IsSettled = true;
                if (WorktreeMaker.Describe(left) is { } words)
                {
                    await log.WarnAsync(words);
                }
            }
        }
    }

    private async Task<RunOutcome> RunInAsync(
        RunRequest request, PreparedRun prepared, Workspace workspace, IReadOnlyList<ICandidate> candidates, RunProgress progress, RunLog log, CancellationToken cancellationToken)
    {
        var branch = workspace.Plan?.Branch?.Replace("refs/heads/", string.Empty, StringComparison.Ordinal) ?? workspace.Repository.BranchName;
        await log.WriteAsync(new WorkspaceReady(workspace.Tree.Root, workspace.Repository.Head, branch, workspace.IsIsolated, prepared.Allowed.Paths));
        var evidence = new EvidenceSpec(request.Evidence, workspace.Tree.Root, workspace.Repository.Prefix, request.Limits.EvidenceTime, request.Id.ToString());
        var start = await StartAsync(request, prepared, workspace, evidence, cancellationToken);
        var baseline = await gate.BaselineAsync(evidence, request.AllowsGreen, log, cancellationToken);
        Failpoints.Reach(Failpoint.BaselineJudged);
        if (baseline.Verdict is not EvidenceVerdict.Failed && !(request.AllowsGreen && baseline.Verdict is EvidenceVerdict.Passed))
        {
            return new RunOutcome.BaselineRefused(baseline.Verdict);
        }

        var context = start with
        {
            StateBefore = await status.ReadAsync(workspace.Tree, cancellationToken),
            StartHashes = GuardedFiles.Fingerprint(workspace.Files, prepared.Allowed.Paths.Union(prepared.Include, StringComparer.Ordinal)),
        };
        if (TamperedBy(start, context, prepared.Allowed) is { } tampered)
        {
            return new RunOutcome.BaselineRefused(tampered);
        }

        var files = new JournaledFiles(workspace.Files, workspace.Journal);
        var planner = new EditPlanner(workspace.Files, prepared.Allowed, request.Limits.FileBytes);
        var attempts = new GatedAttempts(workspace, worktrees, planner, files, gate, context, baseline, log, request.Limits.Attempts);
        progress.IsSettled = false;
        try
        {
            var winner = await race.RunAsync(candidates, Task(request, prepared, workspace, evidence, baseline, attempts), progress, log, cancellationToken);
            if (winner is null)
            {
                return new RunOutcome.NotPassed(attempts.LastVerdict);
            }

            if (request.IsDryRun)
            {
                return new RunOutcome.DryRun();
            }

            var task = new CommitTask(request, workspace, context, baseline, attempts.PassedChanges!, attempts.PassedState!, Committed(request, prepared), winner);
            return await CommitAsync(task, progress, log, cancellationToken);
        }
        finally
        {
            progress.Attempts = attempts.Count;
            if (progress.Published is not RunOutcome.Committed && !progress.IsUndecided && !workspace.IsIsolated)
            {
                await RevertAsync(files, workspace.Journal, attempts.Count, log);
            }

            progress.IsSettled = !workspace.IsIsolated && !progress.IsUndecided;
        }
    }

    /// <summary>Commits what passed. Where publishing breaks half-way, git says whether the branch moved: it is never guessed.</summary>
    private async Task<RunOutcome> CommitAsync(CommitTask task, RunProgress progress, RunLog log, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await commitStep.RunAsync(task, log, cancellationToken);
            progress.Published = outcome is RunOutcome.Committed or RunOutcome.Kept ? outcome : null;
            return outcome;
        }
        catch (Exception) when (task.Workspace.Journal.Entries.Any(entry => entry is PublishIntended))
        {
            progress.IsUndecided = true;
            progress.Published = await recovery.FindPublishedAsync(task.Workspace.Journal, task.Workspace.Repository.Tree);
            progress.IsUndecided = false;
            throw;
        }
    }

    private static async Task RevertAsync(JournaledFiles files, IJournal journal, int attempt, RunLog log)
    {
        var restoration = files.Revert();
        if (restoration.Restored.Count + restoration.Left.Count > 0)
        {
            await log.WriteAsync(new EditReverted(attempt, restoration.Left));
        }

        if (restoration.Left.Count > 0)
        {
            await log.WarnAsync($"{string.Join(", ", restoration.Left)} changed after hex wrote there and was left alone; what it held before is kept in '{journal.Keep()}'");
        }
    }

    private async Task<IDisposable> LockAsync(RunRequest request, Repository repository, RunLog log, CancellationToken cancellationToken) =>
        await locks.AcquireAsync(
            repository.Tree.CommonDirectory, RepositoryLock.WorkingTree, request.Id.ToString(), request.Limits.LockWait,
            holder => log.WriteAsync(new LockAwaited(holder)), cancellationToken)
        ?? throw new HexException(new Failure(
            FailureKind.Limit, "lock_wait", $"another run has held the working tree for {request.Limits.LockWait.TotalSeconds:0} s", "wait for it, or pass --isolate"));

    private Workspace InPlace(PreparedRun prepared, IJournal journal) => new()
    {
        Repository = prepared.Repository,
        Tree = prepared.Repository.Tree,
        Files = roots.Open(prepared.Repository.Tree.Root),
        Journal = journal,
    };

    private async Task<GateContext> StartAsync(
        RunRequest request, PreparedRun prepared, Workspace workspace, EvidenceSpec evidence, CancellationToken cancellationToken)
    {
        var guarded = prepared.Allowed.Guarded;
        if (workspace.IsIsolated)
        {
            guarded = (await guards.FindAsync(workspace.Tree, workspace.Files, request.Evidence, workspace.Repository.Prefix, cancellationToken))
                .Except(prepared.Allowed.Explicit).ToHashSet(StringComparer.Ordinal);
        }

        return new GateContext
        {
            Evidence = evidence,
            Tree = workspace.Tree,
            Files = workspace.Files,
            IsIsolated = workspace.IsIsolated,
            Allowed = prepared.Allowed,
            GuardHashes = GuardedFiles.Fingerprint(workspace.Files, guarded),
            SettingHashes = hooks.Fingerprint(workspace.Repository),
            CurrentSettings = () => hooks.Fingerprint(workspace.Repository),
            StateBefore = workspace.IsIsolated ? await status.ReadAsync(workspace.Tree, cancellationToken) : prepared.State,
            AllowsGreen = request.AllowsGreen,
        };
    }

    /// <summary>
    /// What the baseline changed that it may not: HEAD, a file of this run, and in a worktree, where nobody else works, any tracked file.
    /// </summary>
    private static EvidenceVerdict.Tampered? TamperedBy(GateContext before, GateContext after, AllowedFiles allowed)
    {
        var changed = before.StateBefore.TrackedChangesIn(after.StateBefore).Where(path => after.IsIsolated || allowed.Paths.Contains(path)).ToList();
        var hasMoved = before.StateBefore.Head != after.StateBefore.Head || before.StateBefore.Branch != after.StateBefore.Branch;
        return hasMoved ? new(["HEAD"]) : changed.Count > 0 ? new(changed) : null;
    }

    private static CandidateTask Task(
        RunRequest request, PreparedRun prepared, Workspace workspace, EvidenceSpec evidence, EvidenceReport baseline, GatedAttempts attempts) => new()
        {
            Request = request,
            Tree = workspace.Tree,
            Files = workspace.Files,
            AllowedFiles = [.. prepared.Allowed.Paths.Where(path => prepared.Allowed.Refuse(path) is null)],
            Evidence = evidence,
            Baseline = baseline,
            Time = request.Limits.CandidateTime ?? request.Limits.WallTime,
            Attempts = attempts,
            Progress = (_, _) => System.Threading.Tasks.Task.CompletedTask,
        };

    private static IReadOnlyList<string> Committed(RunRequest request, PreparedRun prepared)
    {
        var dirty = request.IncludesDirty ? prepared.Allowed.Paths.Where(prepared.State.Entries.ContainsKey) : [];
        return [.. prepared.Include.Concat(dirty).Distinct(StringComparer.Ordinal)];
    }

    private static async Task WarnAsync(PreparedRun prepared, RunLog log)
    {
        if (prepared.Allowed.Released.Count > 0)
        {
            await log.WarnAsync($"the evidence depends on files this run may change: {string.Join(", ", prepared.Allowed.Released)}");
        }

        if (prepared.Repository.Branch is null)
        {
            await log.WarnAsync("HEAD is detached: a commit will be on no branch");
        }
    }
}
