using Hex.Core.Repositories;

namespace Hex.Core.Ports;

/// <summary>Finds repositories.</summary>
public interface IRepositories
{
    /// <summary>Describes the repository around a folder.</summary>
    /// <exception cref="Failures.HexException">
    /// There is none, it is bare, it has no commit, git refuses to trust its owner, or git itself is missing or too old.
    /// </exception>
    Task<Repository> FindAsync(string directory, CancellationToken cancellationToken);
}
