using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Evidence;
using Hex.Exec.Recovery;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>Brings a change that passed in a worktree into the operator's working tree: under the journal, and only where everything is still as it was at the start.</summary>
/// <remarks>What cannot land is kept on a branch of the run, so that no work is lost and nothing of the operator's is overwritten.</remarks>
internal sealed class Landing(
    WorkingTreeLock turn, RunRecovery recovery, IWorkTreeStatus status, WorkspaceFrame frame, ICommits commits, CommitAlone alone, BranchPublication branches, ChangeCommit commit)
{
    /// <summary>Lands a change.</summary>
    /// <param name="passed">The change as it passed in a worktree that held nothing else.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Stops it before the commit; then the files are as they were.</param>
    public async Task<RunOutcome> RunAsync(CommitTask passed, ActiveRun run, CancellationToken cancellationToken)
    {
        using var held = await turn.TryAcquireAsync(run.Request, run.Prepared.Repository, run.Log, cancellationToken);
        if (held is null)
        {
            return await KeepAsync(passed, run, "another run held the working tree", cancellationToken);
        }

        // Whoever held the working tree before may have died in it.
        await recovery.SettleAllAsync(run.Prepared.Repository, cancellationToken);
        var place = frame.InPlace(run);
        var state = await status.ReadAsync(place.Tree, cancellationToken);
        if (ObstacleTo(passed, run, place, state) is { } reason)
        {
            return await KeepAsync(passed, run, reason, cancellationToken);
        }

        try
        {
            return await LandAsync(passed, run, place, state, cancellationToken);
        }
        catch (HexException exception) when (exception.Failure.Code == ExpectedFile.ChangedCode)
        {
            return await KeepAsync(passed, run, exception.Failure.What, cancellationToken);
        }
    }

    private async Task<RunOutcome> LandAsync(CommitTask passed, ActiveRun run, Workspace place, WorkTreeState before, CancellationToken cancellationToken)
    {
        var files = new JournaledFiles(place.Files, run.Journal);
        run.Progress.HasOpenWrites = true;
        try
        {
            files.Apply(passed.Changes);
            var landing = passed with
            {
                Workspace = place,
                Context = passed.Context with { Tree = place.Tree, Files = place.Files, IsIsolated = false, StateBefore = before },
                State = before,
                IsProvenAlone = passed.State.Entries.Keys.All(path => passed.Include.Contains(path) || passed.Changes.Any(change => change.Path == path)),
            };
            return await commit.RunAsync(landing, run, cancellationToken);
        }
        finally
        {
            if (run.Progress.Published is not RunOutcome.Committed && !run.Progress.IsUndecided)
            {
                await ChangeCommit.TakeBackAsync(files, run, attempt: 1);
            }

            run.Progress.HasOpenWrites = run.Progress.IsUndecided;
        }
    }

    // The operator may have gone on working meanwhile, and is never overwritten.
    private static string? ObstacleTo(CommitTask passed, ActiveRun run, Workspace place, WorkTreeState state)
    {
        var start = run.Prepared.Repository;
        if (state.Branch != start.Branch)
        {
            return "another branch is checked out by now";
        }

        if (state.Head != start.Head)
        {
            return $"{start.BranchName ?? "HEAD"} moved while the run was at work";
        }

        var paths = passed.Changes.Select(change => change.Path).Union(passed.Include, StringComparer.Ordinal).ToList();
        var now = GuardedFiles.Fingerprint(place.Files, paths);
        return paths.FirstOrDefault(path => now.GetValueOrDefault(path) != passed.Context.StartHashes.GetValueOrDefault(path)
            || state.Entries.GetValueOrDefault(path)?.IndexStatus != run.Prepared.State.Entries.GetValueOrDefault(path)?.IndexStatus) is { } changed
            ? $"'{changed}' changed in the working tree while the run was at work"
            : null;
    }

    private async Task<RunOutcome> KeepAsync(CommitTask passed, ActiveRun run, string reason, CancellationToken cancellationToken)
    {
        var written = await commits.WriteAsync(RunDraft.Of(passed), _ => Task.CompletedTask, cancellationToken);
        await run.Log.WriteAsync(new CommitPrepared(written.Commit, written.Tree));
        if (passed.MustBeConfirmed && await alone.RefuteAsync(passed, written, [], run.Log, cancellationToken) is { } verdict)
        {
            return new RunOutcome.NotPassed(verdict);
        }

        var kept = await branches.KeepAsync(passed, written, reason);
        run.Progress.Published = kept;
        return kept;
    }
}
