using Hex.Core.Repositories;

namespace Hex.Core.Ports;

/// <summary>Carries the ignored files that the evidence needs (dependencies, build outputs) into a fresh worktree.</summary>
public interface IBuildInputs
{
    /// <summary>Links or copies the known build inputs of one tree into another.</summary>
    /// <returns>What was carried, as paths relative to the root.</returns>
    Task<IReadOnlyList<string>> CarryAsync(WorkTree from, WorkTree into, CancellationToken cancellationToken);
}
