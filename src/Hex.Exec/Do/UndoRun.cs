using Hex.Core.Edits;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.History;
using Hex.Exec.Recovery;

namespace Hex.Exec.Do;

/// <summary>The use case behind <c>hex do undo</c>: takes back what one run committed, with a new commit.</summary>
public sealed class UndoRun
{
    private static readonly TimeSpan LockWait = TimeSpan.FromMinutes(1);

    private readonly RunHistory _history;
    private readonly IRepositories _repositories;
    private readonly IRepositoryLocks _locks;
    private readonly IFileRoots _roots;
    private readonly IWorkTreeStatus _status;
    private readonly ICommits _commits;
    private readonly RunRecovery _recovery;
    private readonly InPlaceChange _inPlace;

    internal UndoRun(
        RunHistory history, IRepositories repositories, IRepositoryLocks locks, IFileRoots roots,
        IWorkTreeStatus status, ICommits commits, RunRecovery recovery, InPlaceChange inPlace)
    {
        (_history, _repositories, _locks, _roots) = (history, repositories, locks, roots);
        (_status, _commits, _recovery, _inPlace) = (status, commits, recovery, inPlace);
    }

    /// <summary>Reverts the run's commit on the checked-out branch, and nothing else.</summary>
    /// <returns>The new commit and the files it puts back.</returns>
    /// <exception cref="HexException">There is no such run, it made no commit here, or later work depends on it.</exception>
    public async Task<UndoneRun> RunAsync(string idPrefix, string directory, CancellationToken cancellationToken)
    {
        var record = await _history.FindAsync(idPrefix, cancellationToken);
        var repository = await _repositories.FindAsync(directory, cancellationToken);
        using var held = await _locks.AcquireAsync(
            repository.Tree.CommonDirectory, RepositoryLock.WorkingTree, record.Id.ToString(), LockWait, _ => Task.CompletedTask, cancellationToken)
            ?? throw HexException.Refused("tree_busy", "a run is at work in this working tree", "wait for it and undo then");
        await _recovery.SettleAllAsync(repository, cancellationToken);

        repository = await _repositories.FindAsync(directory, cancellationToken);
        OperationInProgress.RequireNone(repository);

        var commit = await FindCommitAsync(record, repository, cancellationToken);
        await RequireItsOwnAsync(record, repository, commit, cancellationToken);
        var changes = await PlanAsync(record, repository, commit, cancellationToken);
        return await ApplyAsync(record, repository, commit, changes, cancellationToken);
    }

    private async Task<string> FindCommitAsync(RunRecord record, Repository repository, CancellationToken cancellationToken)
    {
        if (record.Project != repository.Project)
        {
            throw HexException.Refused("other_project", $"run {record.Id} worked on '{record.Root}'", "undo it there");
        }

        var commit = await _commits.FindByRunAsync(repository.Tree, record.Id, cancellationToken) ?? throw HexException.Refused(
            "no_commit", $"run {record.Id} made no commit that a branch still holds", "there is nothing to undo");
        return await _commits.IsAncestorAsync(repository.Tree, commit, repository.Head, cancellationToken) ? commit : throw HexException.Refused(
            "not_merged", $"the commit of run {record.Id} is not part of {repository.BranchName ?? "HEAD"}", $"delete its branch with 'git branch -D hex/auto/{record.Id}' if you do not want it");
    }

    // A commit that was amended, squashed or given the operator's own work holds more than the run made: that is not the run's to take back.
    private async Task RequireItsOwnAsync(RunRecord record, Repository repository, string commit, CancellationToken cancellationToken)
    {
        var told = (await _history.EventsAsync(record.Id, cancellationToken)).Select(recorded => recorded.Event).ToList();
        var changes = await _commits.ChangesAsync(repository.Tree, commit, cancellationToken);
        var byHand = $"if all of it is to go, revert it by hand with 'git revert {commit[..12]}'";
        if (told.OfType<RunStarted>().FirstOrDefault() is { } started && (started.IncludesDirty || started.Include.Count > 0))
        {
            throw HexException.Refused("holds_your_work", $"the commit of run {record.Id} holds uncommitted work of yours too, which it was given", byHand);
        }

        if (told.OfType<CommitPublished>().LastOrDefault() is not { } published)
        {
            return;
        }

        var paths = changes.Select(change => change.After.Path).ToList();
        var made = await _commits.EntriesAsync(repository.Tree, published.Commit, paths, cancellationToken);
        var foreign = paths.Except(published.Files).Concat(changes.Select(change => change.After).Except(made).Select(entry => entry.Path)).FirstOrDefault();
        if (foreign is not null)
        {
            throw HexException.Refused("not_its_own", $"the commit {commit[..12]} says it is of run {record.Id}, but '{foreign}' in it is not what the run made", byHand);
        }
    }

    private async Task<IReadOnlyList<(FileChange Change, TreeEntry Entry)>> PlanAsync(
        RunRecord record, Repository repository, string commit, CancellationToken cancellationToken)
    {
        var changes = await _commits.ChangesAsync(repository.Tree, commit, cancellationToken);
        var now = await _commits.EntriesAsync(repository.Tree, repository.Head, [.. changes.Select(change => change.After.Path)], cancellationToken);
        if (now.SequenceEqual(changes.Select(change => change.Before)))
        {
            throw HexException.Refused("undone_already", $"run {record.Id} has been taken back already", "there is nothing to undo");
        }

        if (now.Except(changes.Select(change => change.After)).FirstOrDefault() is { } later)
        {
            throw HexException.Refused("later_work", $"'{later.Path}' was changed again after run {record.Id}", $"revert by hand with 'git revert {commit[..12]}'");
        }

        var state = await _status.ReadAsync(repository.Tree, cancellationToken);
        var hidden = (await _status.TrackedAsync(repository.Tree, cancellationToken)).Hidden;
        if (changes.FirstOrDefault(change => state.Entries.ContainsKey(change.After.Path) || hidden.Contains(change.After.Path)).After is { } dirty)
        {
            throw HexException.Refused("dirty_file", $"'{dirty.Path}' has uncommitted changes, or git was told not to look for any", "commit or stash them first");
        }

        var files = _roots.Open(repository.Tree.Root);
        var plan = new List<(FileChange, TreeEntry)>();
        foreach (var (before, after) in changes)
        {
            // A bare null would become empty content: memory converts from a null array.
            var old = before.ObjectId is null ? (ReadOnlyMemory<byte>?)null : await _commits.ContentAsync(repository.Tree, before.ObjectId, before.Path, cancellationToken);
            var current = after.ObjectId is null ? (ReadOnlyMemory<byte>?)null : files.Read(after.Path, long.MaxValue);
            plan.Add((new FileChange(after.Path, current, old) { Mode = before.PermissionsAfter(after) }, before));
        }

        return plan;
    }

    private async Task<UndoneRun> ApplyAsync(
        RunRecord record, Repository repository, string commit, IReadOnlyList<(FileChange Change, TreeEntry Entry)> plan, CancellationToken cancellationToken)
    {
        var draft = new CommitDraft
        {
            Tree = repository.Tree,
            Parent = repository.Head,
            Files = [.. plan.Select(item => new CommitFile(item.Change.Path, item.Change.After, item.Entry.IsExecutable))],
            Message = CommitMessage.OfUndo(record, commit),
            IsSigned = repository.SignsCommits,
        };
        var undoing = await _inPlace.ApplyAsync(
            repository, [.. plan.Select(item => item.Change)], token => _commits.WriteAsync(draft, _ => Task.CompletedTask, token), cancellationToken);
        return new UndoneRun(record.Id, commit, undoing, [.. plan.Select(item => item.Change.Path)]);
    }
}
