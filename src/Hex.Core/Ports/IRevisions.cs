using Hex.Core.Repositories;

namespace Hex.Core.Ports;

/// <summary>Finds commits by what people call them.</summary>
public interface IRevisions
{
    /// <summary>The commit from which a revision and HEAD went their own ways.</summary>
    /// <param name="tree">The working tree.</param>
    /// <param name="revision">A branch, a tag, an id, or anything else git takes for a commit.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>Its full id; that of the revision itself where the two have nothing in common.</returns>
    /// <exception cref="Failures.HexException">There is no such commit.</exception>
    Task<string> ForkPointAsync(WorkTree tree, string revision, CancellationToken cancellationToken);
}
