using Hex.Core.Repositories;

namespace Hex.Exec.Do;

/// <summary>A request that passed the preflight.</summary>
/// <param name="Repository">The repository as it stands.</param>
/// <param name="Allowed">What the run may change.</param>
/// <param name="Include">Uncommitted files that are committed with the change.</param>
/// <param name="State">What differs from HEAD in the operator's working tree.</param>
internal sealed record PreparedRun(Repository Repository, AllowedFiles Allowed, IReadOnlyList<string> Include, WorkTreeState State)
{
    /// <summary>Allowed files that are not there.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
