namespace Hex.Cli.Tests.Output;

/// <summary>A monotonic clock that stands where the test puts it.</summary>
internal sealed class SteppedTime : TimeProvider
{
    public TimeSpan Elapsed { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Elapsed.Ticks;
}
