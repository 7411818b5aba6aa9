namespace Hex.Nexus.Inference.Exchange;

/// <summary>Leaves an endpoint alone for a while after it failed several questions in a row; then one may try.</summary>
internal sealed class Circuit(InferenceLimits limits, TimeProvider time)
{
    private readonly Lock _lock = new();
    private int _failures;
    private long _openedAt;
    private bool _isProbing;

    /// <summary>Asks to be let through; whoever is must say how it ended.</summary>
    /// <returns>How long the endpoint is still left alone, or null when the question may go on.</returns>
    public TimeSpan? TryEnter()
    {
        lock (_lock)
        {
            if (_failures < limits.CircuitFailures)
                return null;

            var left = limits.CircuitPause - time.GetElapsedTime(_openedAt);
            if (left > TimeSpan.Zero || _isProbing)
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;

            _isProbing = true;
            return null;
        }
    }

    /// <summary>The endpoint answered, be it with a refusal.</summary>
    public void Succeed()
    {
        lock (_lock)
            (_failures, _isProbing) = (0, false);
    }

    /// <summary>The endpoint failed.</summary>
    public void Fail()
    {
        lock (_lock)
            (_failures, _openedAt, _isProbing) = (_failures + 1, time.GetTimestamp(), false);
    }

    /// <summary>The question was given up, which says nothing of the endpoint.</summary>
    public void Leave()
    {
        lock (_lock)
            _isProbing = false;
    }
}
