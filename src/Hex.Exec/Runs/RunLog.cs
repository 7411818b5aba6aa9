using Hex.Core.Ports;
using Hex.Core.Runs;

namespace Hex.Exec.Runs;

/// <summary>Writes the log of one run: every event is in the store before anybody is told of it.</summary>
internal sealed class RunLog(IRunStore store, TimeProvider time, RunId run, long lastSequence, SecretRedaction redaction, RunAudience audience)
    : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _sequence = lastSequence;

    /// <summary>Appends an event.</summary>
    /// <remarks>Takes no token: what has happened is recorded even while the run is being interrupted.</remarks>
    public async Task WriteAsync(RunEvent runEvent)
    {
        await _turn.WaitAsync();
        try
        {
            var recorded = new RecordedEvent(run, _sequence + 1, time.GetUtcNow(), redaction.Redact(runEvent));
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

    /// <summary>A text without secrets, for those it is sent to.</summary>
    public string Redact(string text) => redaction.Redact(text);

    /// <summary>Appends a warning.</summary>
    public Task WarnAsync(string message) => WriteAsync(new Warned(message));

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
