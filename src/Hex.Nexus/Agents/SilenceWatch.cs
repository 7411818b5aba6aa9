namespace Hex.Nexus.Agents;

/// <summary>Notices that an agent says nothing any more, as one does whose service is tried again and again without a word.</summary>
internal sealed class SilenceWatch : IDisposable
{
    /// <summary>
    /// How long that may be. A service that works begins to answer within two minutes, with a long prompt and a model on this machine too; what waits for longer
    /// waits for a service that does not come.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly TimeSpan _longest;
    private readonly Func<bool> _isAtWork;
    private readonly Action _onSilence;
    private readonly ITimer? _timer;
    private readonly Lock _lock = new();
    private bool _isOver;

    /// <summary>Begins to listen.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="longest">How long it may be silent, or null for ever.</param>
    /// <param name="isAtWork">Whether a tool of its own is at work, which may be silent for as long as it likes.</param>
    /// <param name="onSilence">Told once it was silent for too long.</param>
    public SilenceWatch(TimeProvider time, TimeSpan? longest, Func<bool> isAtWork, Action onSilence)
    {
        (_longest, _isAtWork, _onSilence) = (longest ?? Timeout.InfiniteTimeSpan, isAtWork, onSilence);
        _timer = longest is null ? null : time.CreateTimer(_ => Notice(), null, _longest, Timeout.InfiniteTimeSpan);
    }

    /// <summary>It said something.</summary>
    public void Hear() => _timer?.Change(_longest, Timeout.InfiniteTimeSpan);

    /// <summary>Afterwards nobody is told any more, not even by a timer that fires at the same moment.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
        }

        _timer?.Dispose();
    }

    private void Notice()
    {
        lock (_lock)
        {
            if (_isOver)
            {
                return;
            }

            if (_isAtWork())
            {
                Hear();
                return;
            }

            _onSilence();
        }
    }
}
