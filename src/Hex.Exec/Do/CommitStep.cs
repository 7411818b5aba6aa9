using Hex.Core.Evidence;
using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Evidence;
using Hex.Exec.Runs;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>Turns a change that passed into a commit: objects first, then proof that they alone pass, then the ref.</summary>
internal sealed class CommitStep(
    ICommits commits, IWorkTreeStatus status, WorktreeMaker worktrees, CommitAlone alone, BranchPublication onBranch, InPlacePublication inPlace)
{
    /// <summary>Commits a change.</summary>
    /// <returns>The outcome: committed, kept on a branch of its own, or not passed when the commit alone fails.</returns>
    /// <exception cref="HexException">A hook refused, or the world broke; no ref has moved.</exception>
    public async Task<RunOutcome> RunAsync(CommitTask task, RunLog log, CancellationToken cancellationToken)
    {
        worktrees.Verify(task.Workspace);
        if (GuardedFiles.Differences(task.Context.SettingHashes, task.Context.CurrentSettings()) is [var changed, ..])
        {
            throw HexException.Refused("hooks_changed", $"'{changed}' changed during the run", "look at it, then run again");
        }

        var draft = RunDraft.Of(task);
        if (await WriteAsync(draft, log, cancellationToken) is not { } written)
        {
            return new RunOutcome.NotPassed(new EvidenceVerdict.Passed(null));
        }

        await AdoptHookEditsAsync(task, written, cancellationToken);
        await log.WriteAsync(new CommitPrepared(written.Commit, written.Tree));
        Failpoints.Reach(Failpoint.ObjectsWritten);

        var differences = task.IsProvenAlone ? [] : await DifferencesAsync(task, draft, written, cancellationToken);
        if ((task.MustBeConfirmed || task.HasHeadMoved || differences.Count > 0 || written.TestedTree != written.Tree)
            && await alone.RefuteAsync(task, written, differences, log, cancellationToken) is { } verdict)
        {
            return new RunOutcome.NotPassed(verdict);
        }

        Failpoints.Reach(Failpoint.CommitVerified);
        cancellationToken.ThrowIfCancellationRequested();
        return task.Branch is { } branch
            ? await onBranch.PublishAsync(task, branch, written, log)
            : await inPlace.PublishAsync(task, written, log, cancellationToken);
    }

    /// <summary>Writes the objects.</summary>
    /// <returns>The commit, or null when a hook of the operator's refused it.</returns>
    private async Task<WrittenCommit?> WriteAsync(CommitDraft draft, RunLog log, CancellationToken cancellationToken)
    {
        try
        {
            return await commits.WriteAsync(draft, hook => log.WriteAsync(HookEvent.Of(hook)), cancellationToken);
        }
        catch (HexException exception) when (exception.Failure.Code == "hook_refused")
        {
            await log.WarnAsync(exception.Failure.Sentence);
            return null;
        }
    }

    /// <summary>What a hook made of a changed file, in the commit and on disk alike, is part of the run: it is put back with it.</summary>
    private async Task AdoptHookEditsAsync(CommitTask task, WrittenCommit written, CancellationToken cancellationToken)
    {
        if (written.Tree == written.TestedTree)
        {
            return;
        }

        foreach (var change in task.Changes)
        {
            if (written.Entries.Single(entry => entry.Path == change.Path).ObjectId is { } committedId)
            {
                var committed = await commits.ContentAsync(task.Workspace.Tree, committedId, change.Path, cancellationToken);
                task.Workspace.Journal.Append(new WriteIntended(change.Path, FileRestorer.Hash(committed.Span), $".hex-{task.Request.Id}", []));
            }
        }
    }

    /// <summary>
    /// What the evidence saw, or may have seen, besides the commit's tree. Hooks may have changed that, so it is looked at again after them.
    /// </summary>
    private async Task<IReadOnlyList<string>> DifferencesAsync(CommitTask task, CommitDraft draft, WrittenCommit written, CancellationToken cancellationToken)
    {
        var tracked = await status.TrackedAsync(task.Workspace.Tree, cancellationToken);
        var state = written.RanHooks ? await status.ReadAsync(task.Workspace.Tree, cancellationToken) : task.State;
        return [.. state.Entries.Keys.Union(tracked.Hidden, StringComparer.Ordinal).Except(draft.Files.Select(file => file.Path), StringComparer.Ordinal)];
    }
}
