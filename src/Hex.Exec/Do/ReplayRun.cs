using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.History;
using Hex.Exec.Runs;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>The use case behind <c>hex do replay</c>: runs a task again in a worktree at its old base, with the models' recorded answers.</summary>
public sealed class ReplayRun
{
    private readonly RunHistory _history;
    private readonly IRepositories _repositories;
    private readonly IJournals _journals;
    private readonly WorktreeMaker _worktrees;
    private readonly DoRun _doRun;
    private readonly TimeProvider _time;

    internal ReplayRun(RunHistory history, IRepositories repositories, IJournals journals, WorktreeMaker worktrees, DoRun doRun, TimeProvider time) =>
        (_history, _repositories, _journals, _worktrees, _doRun, _time) = (history, repositories, journals, worktrees, doRun, time);

    /// <summary>Plays a run again; nothing is committed and no model is asked.</summary>
    /// <exception cref="HexException">There is no such run, it asked no model, or its base is gone.</exception>
    public async Task<ReplayedRun> RunAsync(string idPrefix, RunAudience audience, CancellationToken cancellationToken)
    {
        var record = await _history.FindAsync(idPrefix, cancellationToken);
        var events = await _history.EventsAsync(record.Id, cancellationToken);
        var started = events.Select(recorded => recorded.Event).OfType<RunStarted>().FirstOrDefault();
        var ready = events.Select(recorded => recorded.Event).OfType<WorkspaceReady>().FirstOrDefault();
        if (started is null || ready is null || !events.Any(recorded => recorded.Event is PromptBuilt))
        {
            throw HexException.Refused("nothing_to_replay", $"run {record.Id} asked no model", "replay a run that did");
        }

        var repository = await _repositories.FindAsync(started.Directory, cancellationToken);
        // Recovery settles in the order of ids: the run in the worktree first, then the worktree.
        var (id, holder) = InOrder(RunId.New(_time), RunId.New(_time));
        var plan = _worktrees.Plan(repository, holder, "replay");
        using var journal = _journals.Open(new JournalOpened(
            holder.ToString(), repository.Tree.Root, repository.Tree.GitDirectory, repository.Tree.CommonDirectory, repository.Head, repository.Branch, Isolated: true));
        RunOutcome outcome;
        try
        {
            var tree = await _worktrees.MakeAsync(repository, plan, ready.Base, journal, cancellationToken);
            var request = RequestOf(id, record.Id, started, Path.Combine(tree.Root, repository.Prefix));
            outcome = await _doRun.RunAsync(request, audience, cancellationToken);
        }
        finally
        {
            // What cannot be removed keeps its journal, so that a recovery finds it again.
            if (await _worktrees.RemoveAsync(repository, plan, keepBranch: false) is [])
            {
                journal.Close();
            }
        }

        return Compare(record.Id, id, outcome, events, await _history.EventsAsync(id, cancellationToken));
    }

    private static (RunId First, RunId Second) InOrder(RunId one, RunId other) =>
        string.CompareOrdinal(one.ToString(), other.ToString()) < 0 ? (one, other) : (other, one);

    private static RunRequest RequestOf(RunId id, RunId replays, RunStarted started, string directory) => new()
    {
        Id = id,
        Replays = replays,
        Instruction = started.Instruction,
        Directory = directory,
        Files = started.Files,
        Include = started.Include,
        Evidence = started.Evidence,
        Limits = started.Limits,
        AllowsGreen = started.AllowsGreen,
        IsDryRun = true,
        IsFast = started.Fast,
    };

    private static ReplayedRun Compare(RunId run, RunId replay, RunOutcome outcome, IReadOnlyList<RecordedEvent> before, IReadOnlyList<RecordedEvent> after)
    {
        var (then, now) = (LastEdit(before), LastEdit(after));
        var asked = Hashes(before).ToHashSet(StringComparer.Ordinal);
        var again = Hashes(after).ToList();
        return new ReplayedRun(run, replay, then == now, then == now ? null : $"then: {then}; now: {now}; {OutcomeReport.Of(outcome).Message}", again.Count(asked.Contains), again.Count);
    }

    private static string LastEdit(IReadOnlyList<RecordedEvent> events) =>
        events.LastOrDefault(recorded => recorded.Event is EditApplied && (recorded.Lane is null || recorded.Lane == TakenOf(events)))?.Event is EditApplied edit
            ? string.Join(", ", edit.Files.Zip(edit.Hashes, (file, hash) => $"{file} {hash}"))
            : "no edit";

    private static string? TakenOf(IReadOnlyList<RecordedEvent> events) => events.Select(recorded => recorded.Event).OfType<RunFinished>().LastOrDefault()?.Candidate;

    private static IEnumerable<string> Hashes(IReadOnlyList<RecordedEvent> events) =>
        events.Select(recorded => recorded.Event).OfType<ModelAsked>().Select(asked => asked.RequestHash);
}
