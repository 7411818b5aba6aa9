using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>The use case behind <c>hex do run</c>: a request in, a commit or a reason out.</summary>
public sealed class DoRun
{
    /// <summary>Runs a request to its end.</summary>
    /// <param name="request">A valid request.</param>
    /// <param name="onEvent">Told of every event after it is in the store, in order.</param>
    /// <param name="cancellationToken">Interrupts the run; the files are put back before this returns.</param>
    /// <returns>How the run ended. Failures a person can act on are outcomes; the last event tells the same.</returns>
    public Task<RunOutcome> RunAsync(RunRequest request, Func<RecordedEvent, Task> onEvent, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
