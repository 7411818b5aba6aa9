using Hex.Core.Ports;
using Hex.Core.Runs;

namespace Hex.Exec.Runs;

/// <summary>Numbers the events of one run: every event is in the store before anybody is told of it, and one is told after the other.</summary>
internal sealed class RunLogWriter(IRunStore store, TimeProvider time, RunId run, long lastSequence, SecretRedaction redaction, RunAudience audience)
    : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _sequence = lastSequence;

    /// <summary>Appends an event.</summary>
    /// <param name="runEvent">What happened.</param>
    /// <param name="lane">In a race, the candidate in whose worktree it happened; else null.</param>
    public async Task WriteAsync(RunEvent runEvent, string? lane)
    {
        await _turn.WaitAsync();
        try
        {
            var recorded = new RecordedEvent(run, _sequence + 1, time.GetUtcNow(), redaction.Redact(runEvent)) { Lane = lane };
            await store.AppendAsync(recorded, CancellationToken.None);

            // Only now: an event the store refused leaves no gap.
            _sequence++;
            await audience.OnEvent(recorded);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Shows what a model is just saying.</summary>
    public void Show(LiveText text) => audience.OnLive(text with { Tail = redaction.Redact(text.Tail) });

    /// <summary>A text without secrets.</summary>
    public string Redact(string text) => redaction.Redact(text);

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
