namespace Hex.Exec.Tools.Checks;

/// <summary>Where a check runs.</summary>
/// <param name="Root">The real path of the tree, or of its copy.</param>
/// <param name="Folder">The folder the command starts in, relative to the root; empty for the root.</param>
internal sealed record CheckPlace(string Root, string Folder)
{
    /// <summary>The folder's absolute path.</summary>
    public string Absolute => At(Folder);

    /// <summary>The absolute path of something in the tree.</summary>
    public string At(string path) => path.Length == 0 ? Root : $"{Root}/{path}";

    /// <summary>A path a command wrote, relative to the root where it is in the tree.</summary>
    public string Relative(string path)
    {
        var full = Path.GetFullPath(path, Absolute);
        return full.StartsWith($"{Root}/", StringComparison.Ordinal) ? full[(Root.Length + 1)..] : full;
    }

    /// <summary>A text with the paths of the tree made relative to its root.</summary>
    public string Shorten(string text) => text.Replace($"{Root}/", string.Empty, StringComparison.Ordinal);
}
