using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;

namespace Hex.Exec.History;

/// <summary>The use cases behind <c>hex do runs</c> and <c>hex do show</c>.</summary>
public sealed class RunHistory
{
    private readonly IRepositories _repositories;
    private readonly IRunStore _store;

    internal RunHistory(IRepositories repositories, IRunStore store) => (_repositories, _store) = (repositories, store);

    /// <summary>The newest runs of the project around a folder, or of all projects when the folder is null.</summary>
    /// <exception cref="HexException">The folder is in no repository, or the store cannot be read.</exception>
    public async Task<IReadOnlyList<RunRecord>> ListAsync(string? directory, int limit, CancellationToken cancellationToken)
    {
        ProjectId? project = directory is null ? null : (await _repositories.FindAsync(directory, cancellationToken)).Project;
        return await _store.ListAsync(project, limit, cancellationToken);
    }

    /// <summary>The one run whose id starts with a prefix.</summary>
    /// <exception cref="HexException">None or several do.</exception>
    public async Task<RunRecord> FindAsync(string idPrefix, CancellationToken cancellationToken) =>
        await _store.FindAsync(idPrefix, cancellationToken) switch
        {
            [var run] => run,
            [] => throw HexException.Usage("no_such_run", $"there is no run whose id starts with '{idPrefix}'", "see the ids with 'hex do runs --all'"),
            var several => throw HexException.Usage("ambiguous_run", $"{several.Count} runs start with '{idPrefix}'", "give more of the id"),
        };

    /// <summary>The log of a run, in order.</summary>
    public Task<IReadOnlyList<RecordedEvent>> EventsAsync(RunId run, CancellationToken cancellationToken) => _store.EventsAsync(run, cancellationToken);
}
