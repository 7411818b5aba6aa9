using Hex.Core.Runs;

namespace Hex.Exec.History;

/// <summary>The use cases behind <c>hex do runs</c> and <c>hex do show</c>.</summary>
public sealed class RunHistory
{
    /// <summary>The newest runs of the project around a folder, or of all projects when the folder is null.</summary>
    public Task<IReadOnlyList<RunRecord>> ListAsync(string? directory, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>The one run whose id starts with a prefix.</summary>
    /// <exception cref="Core.Failures.HexException">None or several do.</exception>
    public Task<RunRecord> FindAsync(string idPrefix, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The log of a run, in order.</summary>
    public Task<IReadOnlyList<RecordedEvent>> EventsAsync(RunId run, CancellationToken cancellationToken) => throw new NotSupportedException();
}
