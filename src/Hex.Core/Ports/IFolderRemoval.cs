namespace Hex.Core.Ports;

/// <summary>Removes folders hex made, and nothing that only seems to be inside them.</summary>
public interface IFolderRemoval
{
    /// <summary>Removes a folder with all its own entries: links are removed, not followed; mounted folders are left.</summary>
    /// <param name="path">The folder; nothing happens when it is missing.</param>
    /// <returns>Paths that could not be removed or belong to another file system; empty when the folder is gone.</returns>
    IReadOnlyList<string> Remove(string path);
}
