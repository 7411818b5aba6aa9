using Hex.Core.Ports;
using Hex.Core.Runs;

namespace Hex.Exec.Runs;

/// <summary>Writes the log of one run, in order.</summary>
/// <remarks>
/// What accepts, publishes or ends a run is on disk before anybody is told of it, and all before it too. Other events are told
/// at once and stored together: each wait for the disk is milliseconds of the operator's time.
/// </remarks>
internal sealed class RunLog(IRunStore store, TimeProvider time, RunId run, long lastSequence, SecretRedaction redaction, Func<RecordedEvent, Task> onEvent)
    : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly List<Task> _pending = [];
    private long _sequence = lastSequence;

    /// <summary>Appends an event.</summary>
    /// <remarks>Takes no token: what has happened is recorded even while the run is being interrupted.</remarks>
    public async Task WriteAsync(RunEvent runEvent)
    {
        await _turn.WaitAsync();
        try
        {
            var recorded = new RecordedEvent(run, ++_sequence, time.GetUtcNow(), redaction.Redact(runEvent));
            _pending.Add(store.AppendAsync(recorded, CancellationToken.None));
            if (IsMilestone(runEvent) || _pending.Exists(append => append.IsFaulted))
            {
                await Task.WhenAll(_pending);
                _pending.Clear();
            }

            await onEvent(recorded);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static bool IsMilestone(RunEvent runEvent) =>
        runEvent is RunStarted or RunResumed or EditApplied or CommitPrepared or CommitPublished or RunRecovered or RunFinished;

    /// <summary>Appends a warning.</summary>
    public Task WarnAsync(string message) => WriteAsync(new Warned(message));

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
