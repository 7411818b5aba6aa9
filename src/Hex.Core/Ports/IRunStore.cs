using Hex.Core.Runs;

namespace Hex.Core.Ports;

/// <summary>Keeps runs and their events. What was appended is there after a crash.</summary>
public interface IRunStore
{
    /// <summary>Accepts a run. Accepting the same id again changes nothing.</summary>
    Task AddAsync(RunRecord run, CancellationToken cancellationToken);

    /// <summary>Appends an event to the log of its run; a <see cref="RunFinished"/> also ends the run in its list.</summary>
    /// <remarks>Sequence numbers are the caller's; the same number twice for one run is an error.</remarks>
    Task AppendAsync(RecordedEvent recorded, CancellationToken cancellationToken);

    /// <summary>The runs, newest first.</summary>
    /// <param name="project">Only the runs of this project, or null for all.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<RunRecord>> ListAsync(ProjectId? project, int limit, CancellationToken cancellationToken);

    /// <summary>The runs whose id starts with a prefix; more than one means that the prefix is ambiguous.</summary>
    Task<IReadOnlyList<RunRecord>> FindAsync(string idPrefix, CancellationToken cancellationToken);

    /// <summary>The log of a run in order.</summary>
    Task<IReadOnlyList<RecordedEvent>> EventsAsync(RunId run, CancellationToken cancellationToken);
}
