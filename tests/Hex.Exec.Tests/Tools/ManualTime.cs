namespace Hex.Exec.Tests.Tools;

/// <summary>A clock whose timers end when the test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<Action> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_timers)
        {
            _timers.Add(() => callback(state));
        }

        return new Timer(_ => { }, null, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Lets every timer end.</summary>
    public void RunOut()
    {
        lock (_timers)
        {
            _timers.ForEach(end => end());
        }
    }
}
