using Hex.Core.Repositories;

namespace Hex.Core.Ports;

/// <summary>Tells what surrounds files in the code: who uses them, what they use.</summary>
/// <remarks>What knows the code that way plugs in here (@public): prompts take the text of each that is given.</remarks>
public interface ICodeContext
{
    /// <summary>The neighbourhood of some files as text for a prompt.</summary>
    /// <param name="tree">The working tree.</param>
    /// <param name="files">The files, relative to the root.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>Markdown, or null when nothing is known.</returns>
    Task<string?> AroundAsync(WorkTree tree, IReadOnlyList<string> files, CancellationToken cancellationToken);
}
