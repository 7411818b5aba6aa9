namespace Hex.Git.Tests;

/// <summary>A clock on which a second passes whenever somebody looks, and no wait takes any time.</summary>
internal sealed class HastyTime : TimeProvider
{
    private long _looks;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => Interlocked.Increment(ref _looks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, TimeSpan.Zero, period);
}
