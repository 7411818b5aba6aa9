using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>The limits of one try: what is waited for now, and the end of the whole question.</summary>
internal sealed class TryClock : IDisposable
{
    private readonly CancellationTokenSource _phase;
    private readonly CancellationTokenSource _all;
    private readonly (CancellationToken Reached, TimeSpan Limit) _total;
    private readonly CancellationToken _caller;
    private ModelFailureKind _awaited = ModelFailureKind.Silent;
    private TimeSpan _limit;

    /// <param name="time">The clock.</param>
    /// <param name="total">The end of the whole question.</param>
    /// <param name="caller">Ends it because nobody wants the answer any more.</param>
    public TryClock(TimeProvider time, (CancellationToken Reached, TimeSpan Limit) total, CancellationToken caller)
    {
        (_total, _caller) = (total, caller);
        _phase = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _all = CancellationTokenSource.CreateLinkedTokenSource(_phase.Token, total.Reached, caller);
    }

    public CancellationToken Token => _all.Token;

    /// <summary>Gives the next wait its limit, and the name of what it means to miss it.</summary>
    public void Expect(ModelFailureKind awaited, TimeSpan limit)
    {
        (_awaited, _limit) = (awaited, limit);
        _phase.CancelAfter(limit);
    }

    /// <summary>Which limit was reached, and how long it is; null when it was the caller who ended it.</summary>
    public (ModelFailureKind Kind, TimeSpan Limit)? Reached => _caller.IsCancellationRequested ? null
        : _total.Reached.IsCancellationRequested ? (ModelFailureKind.TooSlow, _total.Limit)
        : (_awaited, _limit);

    public void Dispose()
    {
        _all.Dispose();
        _phase.Dispose();
    }
}
