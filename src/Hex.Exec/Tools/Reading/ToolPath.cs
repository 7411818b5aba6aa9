using Hex.Core.Failures;
using Hex.Exec.Do;

namespace Hex.Exec.Tools.Reading;

/// <summary>Paths as models write them, brought to the form git writes: relative to the root, empty for the root itself.</summary>
internal static class ToolPath
{
    /// <summary>Reads a path or a pattern.</summary>
    /// <exception cref="HexException">It is no path within the tree.</exception>
    public static string Read(string? text, string root)
    {
        var path = (text ?? string.Empty).Trim();
        if (path.Length > 1 && (path == root || path.StartsWith(root + "/", StringComparison.Ordinal)))
        {
            path = path[root.Length..].TrimStart('/');
        }

        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path["./".Length..].TrimStart('/');
        }

        path = path is "." or "/" ? string.Empty : path.Length > 1 ? path.TrimEnd('/') : path;
        return path.Length == 0 || RepositoryPath.Refuse(path) is not { } why
            ? path
            : throw HexException.Refused("path_refused", why, "name a path within the repository, such as src/main.py");
    }

    /// <summary>Reads the path of something to show.</summary>
    /// <exception cref="HexException">It is no path within the tree, or what is there is not for a model.</exception>
    public static string ReadShown(string? text, string root)
    {
        var path = Read(text, root);
        return CriticalPaths.RefuseToShow(path) is not { } why
            ? path
            : throw HexException.Refused("path_hidden", $"'{path}' is not shown, because {why}", "work without it");
    }

    /// <summary>Whether a path is another or lies beneath it; everything lies beneath the root.</summary>
    public static bool IsAtOrBelow(string path, string folder) =>
        folder.Length == 0 || path == folder || (path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length] == '/');

    /// <summary>The folder of a path; empty for the root.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : string.Empty;

    /// <summary>The folder itself and those it lies in, the innermost first, the root last.</summary>
    public static IEnumerable<string> Upwards(string folder) =>
        folder.Length == 0 ? [string.Empty] : [folder, .. RepositoryPath.FoldersOf(folder), string.Empty];
}
