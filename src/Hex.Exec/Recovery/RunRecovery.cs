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
    JournalPlace places, IJournals journals, IRepositoryLocks locks, IFileRoots roots, IPublisher publisher, ILeftovers leftovers, IScratchTrees scratch, WorktreeMaker worktrees,
    IRunStore store, RunLogs logs)
{
    private const int MostTries = 100;

    private static readonly TimeSpan LockWait = TimeSpan.FromMinutes(1);

    /// <summary>Settles every abandoned run of a repository.</summary>
    public async Task<IReadOnlyList<RecoveredRun>> SettleAllAsync(Repository repository, CancellationToken cancellationToken)
    {
        // What a merge or an undoing that died was just making has no journal of its own.
        scratch.RemoveAbandoned(repository.Tree);
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

    /// <summary>Asks git what became of a publication that broke, and settles git's index lock accordingly.</summary>
    /// <param name="journal">The journal that announced it.</param>
    /// <param name="tree">The working tree of the repository.</param>
    /// <returns>The commit that stands, or null when no ref holds it.</returns>
    public async Task<RunOutcome?> FindPublishedAsync(IJournal journal, WorkTree tree)
    {
        var (landed, kept) = await SettlePublicationAsync(journal, tree, CancellationToken.None);
        return landed is null && kept is null ? null : OutcomeOf(landed, kept);
    }

    private async Task<RecoveredRun> SettleAsync(Repository repository, IJournal journal, CancellationToken cancellationToken)
    {
        var opened = journal.Entries.OfType<JournalOpened>().First();
        var (tree, isMoved) = await places.FindAsync(repository, opened, cancellationToken);

        // What runs, and what lies beside a repository, may belong to the one this is a copy of.
        var ended = isMoved ? 0 : leftovers.End(opened.Run);
        scratch.RemoveAbandoned(tree);
        var home = repository with { Tree = tree };
        var (landed, kept) = await SettlePublicationAsync(journal, tree, cancellationToken);
        var restoration = opened.Isolated || landed is not null ? new Restoration([], []) : FileRestorer.Restore(roots.Open(tree.Root), journal);
        var originals = restoration.Left.Count > 0 ? journal.Keep() : null;
        var notRemoved = new List<string>();
        foreach (var worktree in journal.Entries.OfType<WorktreeIntended>().Where(_ => !isMoved))
        {
            notRemoved.AddRange(await worktrees.RemoveAsync(
                home, new WorktreePlan(worktree.Path, worktree.Branch), keepBranch: landed is not null && worktree.Branch is not null));
        }

        var action = landed is not null ? "completed" : restoration.Restored.Count > 0 ? "restored" : "nothing_to_do";
        var result = new RecoveredRun(opened.Run, action, (landed ?? kept)?.Commit, restoration.Restored, restoration.Left, notRemoved, ended);
        await RecordAsync(result, OutcomeOf(landed, kept), originals);
        journal.Close();
        return result;
    }

    /// <summary>Finds out whether the run's commit landed where it was meant to, or is kept on a branch of its own, and settles git's index lock accordingly.</summary>
    private async Task<(PublishIntended? Landed, PublishIntended? Kept)> SettlePublicationAsync(IJournal journal, WorkTree tree, CancellationToken cancellationToken)
    {
        var intents = journal.Entries.OfType<PublishIntended>().ToList();
        if (intents.Count == 0)
        {
            return (null, null);
        }

        var hashes = journal.Entries.OfType<IndexLockIntended>().Select(entry => entry.Sha256).ToList();
        if (await publisher.SettleAsync(tree, intents[0].Reference, intents[0].Commit, hashes, cancellationToken))
        {
            return (intents[0], null);
        }

        var kept = intents.Count > 1 && await publisher.SettleAsync(tree, intents[^1].Reference, intents[^1].Commit, [], cancellationToken);
        return (null, kept ? intents[^1] : null);
    }

    private static RunOutcome OutcomeOf(PublishIntended? landed, PublishIntended? kept) => (landed, kept) switch
    {
        ({ } there, _) => new RunOutcome.Committed(there.Commit, BranchName(there)),
        (_, { } aside) => new RunOutcome.Kept(aside.Commit, BranchName(aside)!, "its branch or a lock stood in the way"),
        _ => new RunOutcome.Interrupted(),
    };

    private static string? BranchName(PublishIntended intended) =>
        intended.Reference == "HEAD" ? null : intended.Reference.Replace("refs/heads/", string.Empty, StringComparison.Ordinal);

    private async Task RecordAsync(RecoveredRun result, RunOutcome outcome, string? originals)
    {
        if (!RunId.TryParse(result.Run, out var run) || (await store.FindAsync(result.Run, CancellationToken.None)) is not [var record])
        {
            // The run was told to another store; the journal alone was enough to settle it.
            return;
        }

        var events = await store.EventsAsync(run, CancellationToken.None);
        using var log = logs.Open(run, events.Count == 0 ? 0 : events[^1].Sequence, RunAudience.None);
        await log.WriteAsync(new RunRecovered(result.Action, result.Restored, result.Left));
        if (originals is not null)
        {
            await log.WarnAsync($"what the files left alone held before the run is kept in '{originals}'");
        }

        if (WorktreeMaker.Describe(result.NotRemoved) is { } left)
        {
            await log.WarnAsync(left);
        }

        if (record.End is null)
        {
            await log.WriteAsync(FinishedEvent.Of(outcome, RunTotals.Of(events)));
        }
    }
}
