namespace Hex.Exec.Repair.Localisation;

/// <summary>Tells whether a path in an output means a file of the tree.</summary>
internal static class PathMatch
{
    /// <summary>Whether the one is the end of the other, component by component, whatever folder each starts from.</summary>
    public static bool Means(string mentioned, string file)
    {
        var plain = mentioned.StartsWith("./", StringComparison.Ordinal) ? mentioned[2..] : mentioned;
        return plain == file
            || plain.EndsWith("/" + file, StringComparison.Ordinal)
            || file.EndsWith("/" + plain, StringComparison.Ordinal);
    }
}
