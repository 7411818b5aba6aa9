using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Go;

/// <summary>A folder whose packages are imported by a path that begins alike.</summary>
/// <param name="Path">The beginning.</param>
/// <param name="Folder">The folder.</param>
internal readonly record struct GoRoot(string Path, string Folder)
{
    /// <summary>The folder an import path leads to.</summary>
    /// <returns>The folder, or null when the path begins otherwise.</returns>
    public string? At(string path) => RelativePath.IsWithin(path, Path) ? RelativePath.In(Folder, path.Length == Path.Length ? string.Empty : path[(Path.Length + 1)..]) : null;
}
