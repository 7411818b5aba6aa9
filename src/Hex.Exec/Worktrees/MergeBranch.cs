using Hex.Core.Edits;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Do;
using Hex.Exec.Evidence;
using Hex.Exec.Recovery;

namespace Hex.Exec.Worktrees;

/// <summary>The use case behind <c>hex worktree merge</c>: brings a branch into what is checked out, if it merges and its evidence passes on the merge.</summary>
/// <remarks>
/// The merge is worked out in the object store, so that nothing of the operator's is touched before it is known to be good; three-way, so that what was committed
/// since the branch began stays; and it lands like a run's change, under a journal and by compare-and-swap.
/// </remarks>
public sealed class MergeBranch
{
    private static readonly TimeSpan LockWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan HookTime = TimeSpan.FromMinutes(2);

    private readonly IRepositories _repositories;
    private readonly IRepositoryLocks _locks;
    private readonly RunRecovery _recovery;
    private readonly IBranches _branches;
    private readonly ICommits _commits;
    private readonly IWorkTreeStatus _status;
    private readonly IFileRoots _roots;
    private readonly IHooks _hooks;
    private readonly MergeProof _proof;
    private readonly InPlaceChange _inPlace;
    private readonly Lazy<IRunStore> _store;

    internal MergeBranch(
        IRepositories repositories, IRepositoryLocks locks, RunRecovery recovery, IBranches branches, ICommits commits, IWorkTreeStatus status, IFileRoots roots, IHooks hooks,
        MergeProof proof, InPlaceChange inPlace, Lazy<IRunStore> store)
    {
        (_repositories, _locks, _recovery, _branches, _commits) = (repositories, locks, recovery, branches, commits);
        (_status, _roots, _hooks, _proof, _inPlace, _store) = (status, roots, hooks, proof, inPlace, store);
    }

    /// <summary>Merges a branch.</summary>
    /// <exception cref="HexException">There is no such branch or no evidence, or the world broke; nothing was changed.</exception>
    public async Task<MergeResult> RunAsync(MergeRequest request, CancellationToken cancellationToken)
    {
        var repository = await _repositories.FindAsync(request.Directory, cancellationToken);
        using var held = await _locks.AcquireAsync(
            repository.Tree.CommonDirectory, RepositoryLock.WorkingTree, "merge", LockWait, _ => Task.CompletedTask, cancellationToken)
            ?? throw HexException.Refused("tree_busy", "a run is at work in this working tree", "wait for it and merge then");
        await _recovery.SettleAllAsync(repository, cancellationToken);
        repository = await _repositories.FindAsync(request.Directory, cancellationToken);
        OperationInProgress.RequireNone(repository);

        var branch = await FindAsync(repository, request.Name, cancellationToken);
        if (await _commits.IsAncestorAsync(repository.Tree, branch.Commit, repository.Head, cancellationToken))
        {
            return new MergeResult.MergedAlready();
        }

        var evidence = request.IsDryRun ? null
            : request.Evidence is { } given ? new MergeEvidence(given, repository.Prefix, request.EvidenceTime)
            : await EvidenceOfAsync(branch, request.EvidenceTime, cancellationToken);
        var forecast = await _branches.ForecastAsync(repository.Tree, repository.Head, branch.Commit, cancellationToken);
        if (forecast.Conflicts.Count > 0)
        {
            return new MergeResult.Conflicting(forecast.Conflicts);
        }

        // What is removed goes first: a file may become a folder, and a folder a file.
        var changes = (await _branches.DifferencesAsync(repository.Tree, repository.Head, forecast.Tree, cancellationToken)).OrderBy(change => change.After.ObjectId is not null).ToList();
        RequireFiles(branch, changes);
        var files = changes.Select(change => change.After.Path).ToList();
        if (await InTheWayAsync(repository, changes, cancellationToken) is { Count: > 0 } inTheWay)
        {
            return new MergeResult.Obstructed(inTheWay);
        }

        return evidence is null
            ? new MergeResult.Mergeable(files)
            : await MergeAsync(repository, branch, forecast, changes, evidence, cancellationToken);
    }

    private async Task<MergeResult> MergeAsync(
        Repository repository, Branch branch, MergeForecast forecast, IReadOnlyList<(TreeEntry Before, TreeEntry After)> changes, MergeEvidence evidence, CancellationToken cancellationToken)
    {
        var isFastForward = await _commits.IsAncestorAsync(repository.Tree, repository.Head, branch.Commit, cancellationToken);
        var plan = await PlanAsync(repository, changes, cancellationToken);
        var written = isFastForward
            ? new WrittenCommit(branch.Commit, forecast.Tree, forecast.Tree, repository.Head, [.. changes.Select(change => change.After)], RanHooks: false)
            : await _commits.WriteAsync(Draft(repository, branch, changes, plan), _ => Task.CompletedTask, cancellationToken);
        if (written.Tree != forecast.Tree)
        {
            throw HexException.Refused("merge_differs", "a hook or a content filter makes something else of the merge than git does", "merge it with 'git merge'");
        }

        if (await _proof.RefuteAsync(repository, written.Commit, evidence, cancellationToken) is { } report)
        {
            return new MergeResult.Refuted(VerdictText.Describe(report.Verdict), TerminalText.WithoutEscapes(report.Output.ToText()));
        }

        // The evidence may have taken minutes, and the operator does not wait for hex.
        var state = await _status.ReadAsync(repository.Tree, cancellationToken);
        if (state.Head != repository.Head || state.Branch != repository.Branch)
        {
            return new MergeResult.Moved(state.Branch != repository.Branch ? "another branch was checked out" : $"{repository.BranchName ?? "HEAD"} moved");
        }

        if (await InTheWayAsync(repository, changes, cancellationToken) is { Count: > 0 } inTheWay)
        {
            return new MergeResult.Obstructed(inTheWay);
        }

        string commit;
        try
        {
            commit = await _inPlace.ApplyAsync(repository, plan, _ => Task.FromResult(written), cancellationToken);
        }
        catch (HexException exception) when (exception.Failure.Code == ExpectedFile.ChangedCode)
        {
            return new MergeResult.Obstructed([.. plan.Select(change => change.Path).Where(path => exception.Failure.What.Contains($"'{path}'", StringComparison.Ordinal))]);
        }
        catch (HexException exception) when (exception.Failure.Code == InPlaceChange.Moved)
        {
            return new MergeResult.Moved("what is checked out moved");
        }

        await _hooks.RunPostMergeAsync(repository, HookTime, CancellationToken.None);
        return new MergeResult.Merged(commit, [.. changes.Select(change => change.After.Path)], isFastForward);
    }

    private async Task<Branch> FindAsync(Repository repository, string name, CancellationToken cancellationToken)
    {
        var branches = await _branches.ListAsync(repository.Tree, "refs/heads/", cancellationToken);
        if (branches.FirstOrDefault(branch => branch.ShortName == name) is { } named)
        {
            return named;
        }

        return branches.Where(branch => branch.Name.StartsWith(ListWorktrees.RunBranches + name, StringComparison.Ordinal)).ToList() switch
        {
            [var one] => one,
            { Count: > 1 } several => throw HexException.Usage("ambiguous_branch", $"{several.Count} branches of runs start with '{name}'", "give more of the id"),
            _ => throw HexException.Usage(
                "no_such_branch",
                NearestName.Of(name, branches.Select(branch => branch.ShortName)) is { } near ? $"there is no branch '{name}'; did you mean '{near}'" : $"there is no branch '{name}'",
                "see them with 'hex worktree list'"),
        };
    }

    // From the store alone: a command that came with a commit's message would be anybody's.
    private async Task<MergeEvidence> EvidenceOfAsync(Branch branch, TimeSpan time, CancellationToken cancellationToken)
    {
        if (!branch.Name.StartsWith(ListWorktrees.RunBranches, StringComparison.Ordinal)
            || await _store.Value.FindAsync(branch.Name[ListWorktrees.RunBranches.Length..], cancellationToken) is not [var run])
        {
            throw HexException.Usage("no_evidence", $"the evidence for '{branch.ShortName}' is not known here", "give the command that must pass on the merge with --evidence");
        }

        var started = (await _store.Value.EventsAsync(run.Id, cancellationToken)).Select(recorded => recorded.Event).OfType<RunStarted>().FirstOrDefault();
        var folder = started is null ? "." : Path.GetRelativePath(run.Root, started.Directory);
        return new MergeEvidence(run.Evidence, folder == "." || folder.StartsWith("..", StringComparison.Ordinal) ? string.Empty : folder, time);
    }

    private static void RequireFiles(Branch branch, IReadOnlyList<(TreeEntry Before, TreeEntry After)> changes)
    {
        if (changes.FirstOrDefault(change => !change.Before.IsFileOrAbsent || !change.After.IsFileOrAbsent).After is { } special)
        {
            throw HexException.Refused("special_file", $"'{special.Path}' is a link or another repository before or after the merge", $"merge it with 'git merge {branch.ShortName}'");
        }
    }

    // Uncommitted work, files git was told not to look at, and files nobody tracks that lie where the merge puts one.
    private async Task<IReadOnlyList<string>> InTheWayAsync(Repository repository, IReadOnlyList<(TreeEntry Before, TreeEntry After)> changes, CancellationToken cancellationToken)
    {
        var state = await _status.ReadAsync(repository.Tree, cancellationToken);
        var hidden = (await _status.TrackedAsync(repository.Tree, cancellationToken)).Hidden;
        var files = _roots.Open(repository.Tree.Root);
        return [.. changes
            .Where(change => state.Entries.ContainsKey(change.After.Path) || hidden.Contains(change.After.Path)
                || (change.Before.ObjectId is null && !IsFree(files, change.After.Path, changes)))
            .Select(change => change.After.Path)];
    }

    // A path is free where the merge itself removes what lies there: a file in the place of a folder above it, or all of a folder's files.
    private static bool IsFree(IRootedFiles files, string path, IReadOnlyList<(TreeEntry Before, TreeEntry After)> changes) => files.Inspect(path).Kind switch
    {
        FileKind.Missing => true,
        FileKind.BlockedByParent => RepositoryPath.FoldersOf(path).Any(folder => changes.Any(change => change.After.Path == folder && change.After.ObjectId is null)),
        FileKind.Directory => changes.Any(change => change.After.ObjectId is null && change.After.Path.StartsWith(path + "/", StringComparison.Ordinal)),
        _ => false,
    };

    private async Task<IReadOnlyList<FileChange>> PlanAsync(Repository repository, IReadOnlyList<(TreeEntry Before, TreeEntry After)> changes, CancellationToken cancellationToken)
    {
        var files = _roots.Open(repository.Tree.Root);
        var plan = new List<FileChange>();
        foreach (var (before, after) in changes)
        {
            // A bare null would become empty content: memory converts from a null array.
            var old = before.ObjectId is null ? (ReadOnlyMemory<byte>?)null : files.Read(before.Path, long.MaxValue);
            var merged = after.ObjectId is null ? (ReadOnlyMemory<byte>?)null : await _commits.ContentAsync(repository.Tree, after.ObjectId, after.Path, cancellationToken);
            plan.Add(new FileChange(after.Path, old, merged) { Mode = after.PermissionsAfter(before) });
        }

        return plan;
    }

    private static CommitDraft Draft(
        Repository repository, Branch branch, IReadOnlyList<(TreeEntry Before, TreeEntry After)> changes, IReadOnlyList<FileChange> plan) => new()
        {
            Tree = repository.Tree,
            Parent = repository.Head,
            MergedParent = branch.Commit,
            Files = [.. plan.Zip(changes, (change, entries) => new CommitFile(change.Path, change.After, entries.After.IsExecutable))],
            Message = CommitMessage.OfMerge(branch, repository.BranchName),
            IsSigned = repository.SignsCommits,
            HooksDirectory = repository.HooksDirectory,
            HookTime = HookTime,
        };
}
