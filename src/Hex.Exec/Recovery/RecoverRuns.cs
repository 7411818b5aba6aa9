using Hex.Core.Failures;
using Hex.Core.Ports;

namespace Hex.Exec.Recovery;

/// <summary>The use case behind <c>hex recover</c>: settles runs whose process died.</summary>
public sealed class RecoverRuns
{
    private readonly IRepositories _repositories;
    private readonly IJournals _journals;
    private readonly Lazy<RunRecovery> _recovery;

    internal RecoverRuns(IRepositories repositories, IJournals journals, Lazy<RunRecovery> recovery) =>
        (_repositories, _journals, _recovery) = (repositories, journals, recovery);

    /// <summary>Ids of runs of the repository around a folder that were left unfinished; empty outside a repository. Starts no process.</summary>
    public IReadOnlyList<string> FindPending(string directory) => _journals.FindAbandonedAround(directory);

    /// <summary>Settles every unfinished run of the repository around a folder.</summary>
    /// <exception cref="HexException">There is no repository, or another hex is recovering it.</exception>
    public async Task<IReadOnlyList<RecoveredRun>> RunAsync(string directory, CancellationToken cancellationToken) =>
        await _recovery.Value.SettleAllAsync(await _repositories.FindAsync(directory, cancellationToken), cancellationToken);
}
