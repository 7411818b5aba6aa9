using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>The use case behind <c>hex do resume</c>: continues a run whose process died.</summary>
public sealed class ResumeRun
{
    /// <summary>Settles what the run left behind and, unless it turns out to be done, runs it again under its own id.</summary>
    /// <exception cref="Core.Failures.HexException">There is no such run, or it has ended.</exception>
    public Task<RunOutcome> RunAsync(string idPrefix, Func<RecordedEvent, Task> onEvent, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
