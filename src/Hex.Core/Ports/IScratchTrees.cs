using Hex.Core.Repositories;

namespace Hex.Core.Ports;

/// <summary>Makes throw-away copies of a working tree to try changes in.</summary>
public interface IScratchTrees
{
    /// <summary>
    /// Copies the tracked and untracked (not ignored) files of a working tree to a private folder, with its build inputs
    /// (dependencies linked, build outputs copied). The copy has no <c>.git</c>.
    /// </summary>
    /// <returns>The copy; disposing it removes it without following links.</returns>
    Task<IScratchTree> CopyAsync(WorkTree tree, CancellationToken cancellationToken);

    /// <summary>Removes what processes of hex that died left: their copies, and their private folders in the repository of a working tree.</summary>
    void RemoveAbandoned(WorkTree tree);
}
