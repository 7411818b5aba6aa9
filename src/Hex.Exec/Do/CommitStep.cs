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
    ICommits commits, IPublisher publisher, IHooks hooks, IWorkTreeStatus status, IFileRoots roots, WorktreeMaker worktrees, EvidenceGate gate)
{
    private static readonly GitIdentity Factory = new("hex-factory", "factory@hex.local");

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

        var draft = Draft(task);
        if (await WriteAsync(draft, log, cancellationToken) is not { } written)
        {
            return new RunOutcome.NotPassed(new EvidenceVerdict.Passed(null));
        }

        await AdoptHookEditsAsync(task, written, cancellationToken);
        await log.WriteAsync(new CommitPrepared(written.Commit, written.Tree));
        Failpoints.Reach(Failpoint.ObjectsWritten);

        var differences = await DifferencesAsync(task, draft, written, cancellationToken);
        if ((HasHeadMoved(task) || differences.Count > 0 || written.TestedTree != written.Tree)
            && await VerifyAloneAsync(task, written, differences, log, cancellationToken) is { } verdict)
        {
            return new RunOutcome.NotPassed(verdict);
        }

        Failpoints.Reach(Failpoint.CommitVerified);
        cancellationToken.ThrowIfCancellationRequested();
        return task.Workspace.Plan is { } plan
            ? await PublishIsolatedAsync(task, plan, written, log)
            : await PublishInPlaceAsync(task, written, log, cancellationToken);
    }

    /// <summary>Writes the objects.</summary>
    /// <returns>The commit, or null when a hook of the operator's refused it.</returns>
    private async Task<WrittenCommit?> WriteAsync(CommitDraft draft, RunLog log, CancellationToken cancellationToken)
    {
        try
        {
            return await commits.WriteAsync(draft, hook => TellAsync(hook, log), cancellationToken);
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

    private static CommitDraft Draft(CommitTask task)
    {
        var workspace = task.Workspace;
        var changed = task.Changes.Select(change => new CommitFile(change.Path, change.After, workspace.Files.Inspect(change.Path).IsExecutable));
        var included = task.Include.Where(path => task.Changes.All(change => change.Path != path))
            .Select(path => new CommitFile(path, ReadAsTested(task, path), workspace.Files.Inspect(path).IsExecutable));
        return new CommitDraft
        {
            Tree = workspace.Tree,
            Parent = workspace.Repository.Head,
            Files = [.. changed, .. included],
            Message = CommitMessage.Of(task.Request, task.Candidate),
            Identity = workspace.IsIsolated ? Factory : null,
            HooksDirectory = workspace.IsIsolated ? null : workspace.Repository.HooksDirectory,
            IsSigned = !workspace.IsIsolated && workspace.Repository.SignsCommits,
            HookTime = task.Request.Limits.HookTime,
        };
    }

    /// <summary>An included file, which must still be what the evidence saw.</summary>
    private static ReadOnlyMemory<byte> ReadAsTested(CommitTask task, string path)
    {
        var content = task.Workspace.Files.Read(path, task.Request.Limits.FileBytes);
        return FileRestorer.Hash(content.Span) == task.Context.StartHashes.GetValueOrDefault(path) ? content : throw HexException.Refused(
            "included_changed", $"'{path}' changed while the run was at work", "look at it and run again");
    }

    private static Task TellAsync(HookResult hook, RunLog log) => log.WriteAsync(new HookFinished(
        hook.Hook, hook.Result.ExitCode, EvidenceEvent.Shorten(TerminalText.WithoutEscapes(hook.Result.Output.ToText() + hook.Result.Error.ToText()))));

    // In place the operator may commit or switch while the evidence runs: the commit must then stand on its own.
    private static bool HasHeadMoved(CommitTask task) =>
        task.State.Head != task.Context.StateBefore.Head || task.State.Branch != task.Context.StateBefore.Branch;

    /// <summary>What the evidence saw besides the commit's tree. Hooks may have changed that, so it is looked at again after them.</summary>
    private async Task<IReadOnlyList<string>> DifferencesAsync(CommitTask task, CommitDraft draft, WrittenCommit written, CancellationToken cancellationToken)
    {
        var state = written.RanHooks ? await status.ReadAsync(task.Workspace.Tree, cancellationToken) : task.State;
        return [.. state.Entries.Keys.Except(draft.Files.Select(file => file.Path), StringComparer.Ordinal)];
    }

    private async Task<EvidenceVerdict?> VerifyAloneAsync(
        CommitTask task, WrittenCommit written, IReadOnlyList<string> differences, RunLog log, CancellationToken cancellationToken)
    {
        var repository = task.Workspace.Repository;
        var plan = worktrees.Plan(repository, task.Request.Id, "verify");
        try
        {
            var tree = await worktrees.MakeAsync(repository, plan, written.Commit, task.Workspace.Journal, cancellationToken);
            var context = task.Context with
            {
                Evidence = task.Context.Evidence with { Root = tree.Root },
                Tree = tree,
                Files = roots.Open(tree.Root),
                IsIsolated = true,
                StateBefore = await status.ReadAsync(tree, cancellationToken),
            };
            var report = await gate.CommitAloneAsync(context, task.Baseline, log, cancellationToken);
            if (report.Verdict is EvidenceVerdict.Passed)
            {
                return null;
            }

            if (differences.Count > 0)
            {
                await log.WarnAsync(
                    $"the commit alone does not pass; it lacks what is only in your working tree: {string.Join(", ", differences.Take(10))}. Name what belongs to the change with --include");
            }

            // When what is checked out changed meanwhile, nobody knows any more what it was that passed.
            return HasHeadMoved(task) ? new EvidenceVerdict.Tampered(["HEAD"]) : report.Verdict;
        }
        finally
        {
            if (WorktreeMaker.Describe(await worktrees.RemoveAsync(repository, plan, keepBranch: false)) is { } left)
            {
                await log.WarnAsync(left);
            }
        }
    }

    private async Task<RunOutcome> PublishIsolatedAsync(CommitTask task, WorktreePlan plan, WrittenCommit written, RunLog log)
    {
        task.Workspace.Journal.Append(new PublishIntended(plan.Branch!, written.Commit));
        Failpoints.Reach(Failpoint.PublishIntended);
        var published = await publisher.PublishBranchAsync(
            task.Workspace.Repository.Tree, plan.Branch!, written.Commit, written.Parent, CancellationToken.None);
        Failpoints.Reach(Failpoint.RefMoved);
        return published is PublishOutcome.Published
            ? await CommittedAsync(task, written, plan.Branch!, log)
            : throw HexException.Refused("branch_moved", $"the branch {plan.Branch} of the run was moved by somebody else", "run again");
    }

    private async Task<RunOutcome> PublishInPlaceAsync(CommitTask task, WrittenCommit written, RunLog log, CancellationToken cancellationToken)
    {
        var (repository, journal) = (task.Workspace.Repository, task.Workspace.Journal);
        journal.Append(new PublishIntended(repository.Branch ?? "HEAD", written.Commit));
        Failpoints.Reach(Failpoint.PublishIntended);
        var published = await publisher.PublishInPlaceAsync(repository, written, hash =>
        {
            journal.Append(new IndexLockIntended(hash));
            return Task.CompletedTask;
        }, cancellationToken);
        switch (published)
        {
            case PublishOutcome.Published:
                var outcome = await CommittedAsync(task, written, repository.Branch, log);
                await RunPostCommitAsync(task, log);
                return outcome;
            case PublishOutcome.Moved moved:
                return await KeepAsync(task, written, moved.Reason);
            case PublishOutcome.Locked locked:
                return await KeepAsync(task, written, locked.Reason);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<RunOutcome> CommittedAsync(CommitTask task, WrittenCommit written, string? branch, RunLog log)
    {
        var shortName = branch?.Replace("refs/heads/", string.Empty, StringComparison.Ordinal);
        await log.WriteAsync(new CommitPublished(
            written.Commit, shortName, [.. written.Entries.Select(entry => entry.Path)], CommitMessage.Subject(task.Request.Instruction)));
        return new RunOutcome.Committed(written.Commit, shortName);
    }

    private async Task<RunOutcome> KeepAsync(CommitTask task, WrittenCommit written, string reason)
    {
        var branch = $"refs/heads/hex/auto/{task.Request.Id}";
        task.Workspace.Journal.Append(new PublishIntended(branch, written.Commit));
        var kept = await publisher.PublishBranchAsync(task.Workspace.Tree, branch, written.Commit, expected: null, CancellationToken.None);
        return kept is PublishOutcome.Published
            ? new RunOutcome.Kept(written.Commit, branch["refs/heads/".Length..], reason)
            : throw HexException.Environment("not_published", $"the commit could not be published: {reason}", "mend the cause and run again");
    }

    private async Task RunPostCommitAsync(CommitTask task, RunLog log)
    {
        try
        {
            if (await hooks.RunPostCommitAsync(task.Workspace.Repository, task.Request.Limits.HookTime, CancellationToken.None) is { } hook)
            {
                await TellAsync(hook, log);
            }
        }
        catch (HexException exception)
        {
            // The commit stands: a post-commit hook can change nothing about it.
            await log.WarnAsync(exception.Failure.Sentence);
        }
    }
}
