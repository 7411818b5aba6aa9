namespace Hex.Exec.Recovery;

/// <summary>The use case behind <c>hex recover</c>: settles runs whose process died.</summary>
public sealed class RecoverRuns
{
    /// <summary>Ids of runs of the repository around a folder that were left unfinished; empty outside a repository. Costs no process.</summary>
    public IReadOnlyList<string> FindPending(string directory) => throw new NotSupportedException();

    /// <summary>Settles every unfinished run of the repository around a folder.</summary>
    public Task<IReadOnlyList<RecoveredRun>> RunAsync(string directory, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
