using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;

namespace Hex.Testing.State;

/// <summary>Keeps runs and their events in memory, each event in the form it would have on disk.</summary>
public sealed class InMemoryRunStore : IRunStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RunId, RunRecord> _runs = [];
    private readonly Dictionary<RunId, SortedDictionary<long, string>> _events = [];

    /// <inheritdoc/>
    public Task AddAsync(RunRecord run, CancellationToken cancellationToken) => Do(() =>
    {
        if (_runs.TryAdd(run.Id, run with { End = null }))
        {
            _events[run.Id] = [];
        }

        return true;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task AppendAsync(RecordedEvent recorded, CancellationToken cancellationToken) => Do(() =>
    {
        if (!_events.TryGetValue(recorded.Run, out var log))
        {
            throw HexException.Environment("run_unknown", $"the run {recorded.Run} is not in the state store", "add it before its events");
        }

        if (!log.TryAdd(recorded.Sequence, RunEventCodec.Encode(recorded)))
        {
            throw HexException.Environment("event_exists", $"event {recorded.Sequence} is in the state store already", "append each once");
        }

        if (recorded.Event is RunFinished)
        {
            _runs[recorded.Run] = _runs[recorded.Run] with { EndedAt = recorded.At };
        }

        return true;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunRecord>> ListAsync(ProjectId? project, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Do(() => Newest(run => project is null || run.Project == project, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunRecord>> FindAsync(string idPrefix, CancellationToken cancellationToken)
    {
        var prefix = idPrefix.Trim();
        if (prefix.Length == 0)
        {
            throw HexException.Usage("run_id_blank", "a blank run id names no run", "give the first characters of an id");
        }

        return Do(() => Newest(run => run.Id.ToString().StartsWith(prefix, StringComparison.OrdinalIgnoreCase), int.MaxValue), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> EventsAsync(RunId run, CancellationToken cancellationToken) => Do(
        () => _events.TryGetValue(run, out var log) ? (IReadOnlyList<RecordedEvent>)[.. log.Values.Select(RunEventCodec.Decode)] : [],
        cancellationToken);

    private IReadOnlyList<RunRecord> Newest(Func<RunRecord, bool> isWanted, int limit) =>
    [
        .. _runs.Values.Where(isWanted).OrderByDescending(run => run.Id.ToString(), StringComparer.Ordinal).Take(limit).Select(WithEnd),
    ];

    private RunRecord WithEnd(RunRecord run) => run with
    {
        End = _events[run.Id].Values.Select(json => RunEventCodec.Decode(json).Event).OfType<RunFinished>().LastOrDefault(),
    };

    private Task<T> Do<T>(Func<T> action, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            lock (_gate)
            {
                return Task.FromResult(action());
            }
        }
        catch (HexException exception)
        {
            return Task.FromException<T>(exception);
        }
    }
}
