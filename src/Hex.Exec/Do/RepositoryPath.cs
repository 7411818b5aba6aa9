namespace Hex.Exec.Do;

/// <summary>Paths relative to the root of a working tree, with forward slashes, as git writes them.</summary>
internal static class RepositoryPath
{
    /// <summary>Reads a path the operator gave, relative to the folder the operator stands in.</summary>
    /// <param name="root">The root of the working tree.</param>
    /// <param name="prefix">The folder the operator stands in, relative to the root.</param>
    /// <param name="text">The path or pattern.</param>
    /// <returns>The path relative to the root, or null when it leads out of it.</returns>
    public static string? Resolve(string root, string prefix, string text)
    {
        var absolute = Path.GetFullPath(text, Path.Combine(root, prefix));
        var inside = root.EndsWith('/') ? root : root + "/";
        return absolute.StartsWith(inside, StringComparison.Ordinal) && absolute.Length > inside.Length
            ? absolute[inside.Length..].TrimEnd('/')
            : null;
    }

    /// <summary>Why a path from a candidate is no clean relative path, or null when it is one.</summary>
    public static string? Refuse(string path) => path switch
    {
        "" => "the path is empty",
        _ when path.Contains('\0', StringComparison.Ordinal) => "the path holds a NUL character",
        _ when !IsUnicode(path) => $"'{path}' is not the name of a file in UTF-8, and hex can open no other",
        _ when path.Contains('\\', StringComparison.Ordinal) => $"'{path}' holds a backslash; use forward slashes",
        ['/', ..] => $"'{path}' is absolute; paths are relative to the root of the repository",
        ['~', ..] => $"'{path}' starts with a tilde; paths are relative to the root of the repository",
        _ when path.Split('/').Any(part => part is "" or "." or "..") => $"'{path}' is not a plain path below the root of the repository",
        _ => null,
    };

    /// <summary>Whether a name was UTF-8 before it became text: bytes that are none come as the replacement character.</summary>
    public static bool IsUnicode(string name) => !name.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>The folders a path leads through, the innermost first.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }

    /// <summary>Whether a text is a pattern for several files.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny("*?[") >= 0;
}
