using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Do;
using Hex.Exec.Runs;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Recovery;

/// <summary>Settles runs whose process died, by their journals.</summary>
internal sealed class RunRecovery(
    IJournals journals, IRepositoryLocks locks, IFileRoots roots, IPublisher publisher, ILeftovers leftovers, WorktreeMaker worktrees, IRunStore store, RunLogs logs)
{
    private const int MostTries = 100;

    private static readonly TimeSpan LockWait = TimeSpan.FromMinutes(1);

    /// <summary>Settles every abandoned run of a repository.</summary>
    public async Task<IReadOnlyList<RecoveredRun>> SettleAllAsync(Repository repository, CancellationToken cancellationToken)
    {
        if (journals.FindAbandoned(repository.Tree.CommonDirectory).Count == 0)
        {
            return [];
        }

        // One recovery at a time; a run in place may be at work meanwhile, but never on a journal that is not its own.
        using var turn = await locks.AcquireAsync(
            repository.Tree.CommonDirectory, RepositoryLock.Recovery, "recovery", LockWait, _ => Task.CompletedTask, cancellationToken)
            ?? throw HexException.Environment("recovery_busy", "another hex is recovering this repository", "wait for it and run again");
        var recovered = new List<RecoveredRun>();

        // Somebody who merely looks holds a journal for an instant; it is claimed the next time round.
        for (var tries = 0; tries < MostTries && journals.FindAbandoned(repository.Tree.CommonDirectory) is { Count: > 0 } abandoned; tries++)
        {
            foreach (var run in abandoned)
            {
                if (journals.TryClaim(repository.Tree.CommonDirectory, run) is { } journal)
                {
                    using (journal)
                    {
                        recovered.Add(await SettleAsync(repository, journal, cancellationToken));
                    }
                }
            }
        }

        return recovered;
    }

    private async Task<RecoveredRun> SettleAsync(Repository repository, IJournal journal, CancellationToken cancellationToken)
    {
        var opened = journal.Entries.OfType<JournalOpened>().First();
        var ended = leftovers.End(opened.Run);
        var tree = new WorkTree(opened.Root, opened.GitDirectory, opened.CommonDirectory);
        var home = repository with { Tree = tree };
        var (landed, commit) = await SettlePublicationAsync(journal, tree, cancellationToken);
        var restoration = opened.Isolated || landed ? new Restoration([], []) : FileRestorer.Restore(roots.Open(opened.Root), journal);
        var kept = restoration.Left.Count > 0 ? journal.Keep() : null;
        foreach (var worktree in journal.Entries.OfType<WorktreeIntended>())
        {
            await worktrees.RemoveAsync(home, new WorktreePlan(worktree.Path, worktree.Branch), keepBranch: landed && worktree.Branch is not null);
        }

        var action = landed ? "completed" : restoration.Restored.Count > 0 ? "restored" : "nothing_to_do";
        var result = new RecoveredRun(opened.Run, action, commit, restoration.Restored, restoration.Left, ended);
        await RecordAsync(result, opened, kept);
        journal.Close();
        return result;
    }

    /// <summary>Finds out whether the run's commit landed where it was meant to, and settles git's index lock accordingly.</summary>
    private async Task<(bool Landed, string? Commit)> SettlePublicationAsync(IJournal journal, WorkTree tree, CancellationToken cancellationToken)
    {
        if (journal.Entries.OfType<PublishIntended>().FirstOrDefault() is not { } intended)
        {
            return (false, null);
        }

        var hashes = journal.Entries.OfType<IndexLockIntended>().Select(entry => entry.Sha256).ToList();
        var landed = await publisher.SettleAsync(tree, intended.Reference, intended.Commit, hashes, cancellationToken);
        return (landed, landed ? intended.Commit : null);
    }

    private async Task RecordAsync(RecoveredRun result, JournalOpened opened, string? kept)
    {
        if (!RunId.TryParse(opened.Run, out var run) || (await store.FindAsync(opened.Run, CancellationToken.None)) is not [var record])
        {
            // The run was told to another store; the journal alone was enough to settle it.
            return;
        }

        var events = await store.EventsAsync(run, CancellationToken.None);
        using var log = logs.Open(run, events.Count == 0 ? 0 : events[^1].Sequence, _ => Task.CompletedTask);
        await log.WriteAsync(new RunRecovered(result.Action, result.Restored, result.Left));
        if (kept is not null)
        {
            await log.WarnAsync($"what the files left alone held before the run is kept in '{kept}'");
        }

        if (record.End is null)
        {
            RunOutcome outcome = result.Commit is { } commit
                ? new RunOutcome.Committed(commit, opened.Isolated ? $"hex/auto/{run}" : opened.Branch?.Replace("refs/heads/", string.Empty, StringComparison.Ordinal))
                : new RunOutcome.Interrupted();
            await log.WriteAsync(FinishedEvent.Of(outcome, RunTotals.Of(events)));
        }
    }
}
