using System.Collections.Concurrent;
using Hex.Core.Evidence;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Do;

namespace Hex.Exec.Racing;

/// <summary>A race under way. Once it is decided the others are being ended; disposing waits for that and removes their worktrees.</summary>
internal sealed class RunningRace : IAsyncDisposable
{
    // Of the run's time, when all candidates are waited for: what is left is for the commit.
    private const double TimeForCandidates = 0.9;

    private readonly ActiveRun _run;
    private readonly RaceRule _rule;
    private readonly Lane _first;
    private readonly EvidenceTurns _evidence;
    private readonly Func<Lane, CandidateTask> _taskIn;
    private readonly CandidateTurns _turns;
    private readonly Lanes _lanes;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly CancellationTokenSource _over;
    private readonly CancellationToken _stopped;
    private readonly ConcurrentQueue<ICandidate> _waiting;
    private readonly ConcurrentBag<Lane> _made;
    private readonly ConcurrentQueue<Lane> _free;
    private readonly ConcurrentQueue<Finisher> _finishers = [];
    private readonly ConcurrentBag<ICandidate> _begun = [];
    private readonly TaskCompletionSource<Finisher> _firstPassed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task[] _working;
    private int _lastLane;

    public RunningRace(
        ActiveRun run, Lane first, IReadOnlyList<Lane> prepared, EvidenceTurns evidence, Func<Lane, CandidateTask> taskIn, CandidateTurns turns, Lanes lanes, TimeProvider time, CancellationToken cancellationToken)
    {
        (_run, _rule, _first, _evidence, _taskIn, _turns, _lanes, _time) = (run, run.Request.Race!, first, evidence, taskIn, turns, lanes, time);
        (_started, _stopped) = (time.GetTimestamp(), cancellationToken);
        (_made, _free, _lastLane) = ([.. prepared], new ConcurrentQueue<Lane>(prepared.Prepend(first)), prepared.Count + 1);
        _over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _waiting = new ConcurrentQueue<ICandidate>(run.Candidates.Candidates);
        _working = [.. Enumerable.Range(0, Math.Min(_rule.Lanes, _waiting.Count)).Select(_ => Task.Run(WorkAsync))];
    }

    /// <summary>Changes that came before the gate, in all lanes together.</summary>
    public int Attempts => _made.Append(_first).Sum(lane => lane.Attempts.Count);

    /// <summary>The verdict on the last change that came before the gate in the last lane that had one, or null.</summary>
    public EvidenceVerdict? LastVerdict => _made.Append(_first).Select(lane => lane.Attempts.LastVerdict).FirstOrDefault(verdict => verdict is not null);

    /// <summary>Waits until the race is decided.</summary>
    /// <returns>Whose change is taken, or null when none passed.</returns>
    public async Task<Finisher?> WinnerAsync()
    {
        var all = Task.WhenAll(_working);
        if (!_rule.TakesSmallest && await Task.WhenAny(_firstPassed.Task, all) == _firstPassed.Task)
        {
            return await _firstPassed.Task;
        }

        try
        {
            await all;
        }
        catch (HexException) when (!_stopped.IsCancellationRequested && !_finishers.IsEmpty)
        {
            // One of them broke, or reached a bound of the run, and that is told; what passed passed all the same.
        }

        return _finishers.IsEmpty ? null : await ChooseAsync([.. _finishers]);
    }

    /// <summary>Whether a change has to pass once more alone: others may have run the evidence themselves while it was judged, or its lane was never seen red.</summary>
    public bool MustBeConfirmed(Finisher finisher) =>
        (finisher.Lane != _first && !finisher.Lane.IsRedItself) || _begun.Any(candidate => candidate.RunsEvidence && candidate.Name != finisher.Change.Candidate);

    /// <summary>Ends all candidates and waits for it.</summary>
    public async Task EndAllAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_working).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await EndAllAsync();
        _over.Dispose();

        // While git cannot say what became of the commit, a recovery finds out and then removes them.
        foreach (var lane in _run.Progress.IsUndecided ? [] : _made.AsEnumerable())
        {
            await _lanes.RemoveAsync(_run, lane);
        }
    }

    private async Task WorkAsync()
    {
        try
        {
            Lane? lane = null;
            while (!_over.IsCancellationRequested && _waiting.TryDequeue(out var candidate))
            {
                lane ??= _free.TryDequeue(out var free) ? free : await AddLaneAsync();
                if (await TryAsync(candidate, lane))
                {
                    // Its change stays in the files until the race is decided.
                    lane = null;
                }
            }
        }
        catch (OperationCanceledException) when (_firstPassed.Task.IsCompleted && !_stopped.IsCancellationRequested)
        {
            // Another one was first.
        }
        catch (HexException exception)
        {
            await _run.Log.WarnAsync($"a candidate of the race cannot go on: {exception.Failure.Sentence}");
            throw;
        }
    }

    private async Task<Lane> AddLaneAsync()
    {
        var lane = await _lanes.AddAsync(_run, _first, _evidence, Interlocked.Increment(ref _lastLane), _over.Token);
        _made.Add(lane);
        return lane;
    }

    private async Task<bool> TryAsync(ICandidate candidate, Lane lane)
    {
        _begun.Add(candidate);
        var task = _taskIn(lane) with { Log = _run.Log.InLane(candidate.Name), HasOthersBehind = HasOthersBehind(candidate) };
        var end = await _turns.TakeAsync(candidate, TurnOf(candidate, task), task, _run.Progress, _over.Token, OvertakenBy);
        if (end is not { HasPassed: true })
        {
            return false;
        }

        var change = new RacedChange(candidate.Name, lane.Workspace.Tree.Root, lane.Attempts.PassedChanges!, lane.Attempts.PassedReport!);
        var finisher = new Finisher(change, lane, lane.Attempts.PassedState!);
        _finishers.Enqueue(finisher);
        if (_firstPassed.TrySetResult(finisher) && !_rule.TakesSmallest)
        {
            // Not waited for: ending the others takes them seconds, and the commit need not wait.
            _ = _over.CancelAsync();
        }

        return true;
    }

    // Where all work at once nobody waits behind anybody; only where there are more candidates than lanes.
    private bool HasOthersBehind(ICandidate candidate) => _run.Candidates.Candidates.Count > _rule.Lanes && _run.Candidates.HasOthersBehind(candidate);

    private Turn TurnOf(ICandidate candidate, CandidateTask task)
    {
        var turn = HasOthersBehind(candidate) ? candidate.TurnBeforeOthers(task) : new Turn(task.Time);
        var left = (_run.Request.Limits.WallTime * TimeForCandidates) - _time.GetElapsedTime(_started);
        return turn.SkippedBecause is not null || !_rule.TakesSmallest ? turn
            : left > TimeSpan.Zero ? turn with { Time = turn.Time < left ? turn.Time : left }
            : Turn.Skipped("the time for the race is over");
    }

    private string? OvertakenBy() => !_rule.TakesSmallest && _firstPassed.Task.IsCompleted && !_stopped.IsCancellationRequested ? _firstPassed.Task.Result.Change.Candidate : null;

    private async Task<Finisher> ChooseAsync(IReadOnlyList<Finisher> finishers)
    {
        var comparison = RaceComparison.Of([.. finishers.Select(finisher => finisher.Change)], [.. _run.Candidates.Candidates.Select(candidate => candidate.Name)]);
        await _run.Log.WriteAsync(new RaceCompared(comparison.Sizes, comparison.Differences));
        return finishers.First(finisher => finisher.Change == comparison.Smallest);
    }
}
