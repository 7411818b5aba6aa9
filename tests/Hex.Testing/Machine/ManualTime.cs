namespace Hex.Testing.Machine;

/// <summary>A clock that moves when the test says so, and then fires what is due.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Waiting> _timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Seen)> _watchers = [];
    private DateTimeOffset _now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <inheritdoc/>
    public override long GetTimestamp() => _now.Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, firing each timer at its time.</summary>
    public void Advance(TimeSpan by)
    {
        var end = _now + by;
        while (NextUntil(end) is { } due)
            due.Fire();

        _now = end;
    }

    /// <summary>Waits until somebody waits for exactly this long from now.</summary>
    public Task WaitForTimerAsync(TimeSpan due)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_timers.Any(timer => timer.DueAt == _now + due))
                seen.SetResult();
            else
                _watchers.Add((due, seen));
        }

        return seen.Task.WaitAsync(TestTimeout.Default);
    }

    private Waiting? NextUntil(DateTimeOffset end)
    {
        lock (_lock)
        {
            if (_timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt) is not { } next)
                return null;

            _timers.Remove(next);
            _now = next.DueAt > _now ? next.DueAt : _now;
            return next;
        }
    }

    private void Set(Waiting timer, TimeSpan due)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (due == Timeout.InfiniteTimeSpan)
                return;

            timer.DueAt = _now + due;
            _timers.Add(timer);
            foreach (var watcher in _watchers.Where(watcher => watcher.Due == due).ToList())
            {
                _watchers.Remove(watcher);
                watcher.Seen.SetResult();
            }
        }
    }

    private sealed class Waiting(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset DueAt { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
