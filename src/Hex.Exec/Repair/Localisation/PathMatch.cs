namespace Hex.Exec.Repair.Localisation;

/// <summary>Tells whether a path in an output means a file of the tree.</summary>
internal static class PathMatch
{
    private static readonly string[] Affixes = ["test_", "_test", ".test", ".spec", "_spec", "-test", "test-", "Tests", "Test", "Spec", "test"];

    /// <summary>Whether the one is the end of the other, component by component, whatever folder each starts from.</summary>
    public static bool Means(string mentioned, string file)
    {
        var plain = mentioned.StartsWith("./", StringComparison.Ordinal) ? mentioned[2..] : mentioned;
        return plain == file
            || plain.EndsWith("/" + file, StringComparison.Ordinal)
            || file.EndsWith("/" + plain, StringComparison.Ordinal);
    }

    /// <summary>Whether a mentioned file is, by its name, the test of a file: <c>test_sums.py</c> of <c>sums.py</c>.</summary>
    public static bool IsTestOf(string mentioned, string file)
    {
        var test = Path.GetFileNameWithoutExtension(mentioned);
        var stem = Path.GetFileNameWithoutExtension(file);
        return Affixes.Any(affix => (affix + stem == test || stem + affix == test) && Path.GetExtension(mentioned) == Path.GetExtension(file));
    }
}
