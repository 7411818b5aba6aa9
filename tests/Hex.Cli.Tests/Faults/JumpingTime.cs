namespace Hex.Cli.Tests.Faults;

/// <summary>A clock whose time of day jumps an hour ahead and back with every look at it; its monotonic side goes on as ever.</summary>
internal sealed class JumpingTime : TimeProvider
{
    private static readonly TimeSpan Jump = TimeSpan.FromHours(1);

    private int _looks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + (Interlocked.Increment(ref _looks) % 2 == 0 ? Jump : -Jump);
}
