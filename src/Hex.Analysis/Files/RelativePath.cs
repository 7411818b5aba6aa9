namespace Hex.Analysis.Files;

/// <summary>Paths relative to a root, with forward slashes; the root itself is the empty one.</summary>
internal static class RelativePath
{
    /// <summary>The folder a path lies in.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : string.Empty;

    /// <summary>The last component.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The path of something in a folder.</summary>
    public static string In(string folder, string name) => folder.Length == 0 ? name : name.Length == 0 ? folder : $"{folder}/{name}";

    /// <summary>Where a path leads that starts from a folder and may go up.</summary>
    /// <returns>The path, or null when it leaves the root.</returns>
    public static string? Resolve(string folder, string path)
    {
        if (!path.Contains('.', StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal) && !path.EndsWith('/'))
            return In(folder, path);

        var parts = new List<string>();
        foreach (var part in In(folder, path).Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return null;

            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    /// <summary>A folder and those above it, up to the root.</summary>
    public static IEnumerable<string> Upwards(string folder)
    {
        yield return folder;
        while (folder.Length > 0)
        {
            folder = Folder(folder);
            yield return folder;
        }
    }

    /// <summary>Whether a path is a folder or lies below it.</summary>
    public static bool IsWithin(string path, string folder) =>
        folder.Length == 0 || (path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/'));
}
