namespace Hex.Analysis.Files;

/// <summary>What the ignore files of a folder and of those above it leave out.</summary>
/// <remarks>Later patterns win over earlier ones, and those of deeper folders over those of higher ones.</remarks>
internal sealed class IgnoreRules
{
    private static readonly string[] Names = [".gitignore", ".hexignore"];

    private readonly IgnoreRules? _above;
    private readonly string _folder;
    private readonly List<IgnorePattern> _patterns;

    private IgnoreRules(IgnoreRules? above, string folder, IEnumerable<string> lines)
    {
        (_above, _folder) = (above, folder);
        _patterns = [.. lines.Select(IgnorePattern.Parse).OfType<IgnorePattern>().Reverse()];
    }

    /// <summary>Rules of given patterns alone.</summary>
    public static IgnoreRules? Of(string root, IReadOnlyList<string> patterns) => Add(null, root, patterns);

    /// <summary>The rules that hold above a root: those of the repository it lies in.</summary>
    /// <param name="root">The absolute path of the root.</param>
    public static IgnoreRules? Above(string root)
    {
        var folders = new List<string>();
        for (var folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            folders.Add(folder);
            if (Path.Exists(Path.Combine(folder, ".git")))
                break;

            // Without a repository only what lies in the root counts.
            if (Path.GetDirectoryName(folder) is null)
                folders = [root];
        }

        var top = folders[^1];
        var rules = Add(null, top, Lines(Path.Combine(top, ".git", "info", "exclude")));
        foreach (var folder in Enumerable.Reverse(folders).Where(folder => folder != root))
        {
            rules = In(rules, folder);
        }

        return rules;
    }

    /// <summary>The rules that hold in a folder, given those of the folder above.</summary>
    public static IgnoreRules? In(IgnoreRules? above, string folder) =>
        Names.Aggregate(above, (rules, name) => Add(rules, folder, Lines(Path.Combine(folder, name))));

    /// <summary>Whether a path is left out.</summary>
    /// <param name="rules">The rules of the folder it lies in.</param>
    /// <param name="path">The absolute path.</param>
    /// <param name="isFolder">Whether a folder is there.</param>
    public static bool Leaves(IgnoreRules? rules, ReadOnlySpan<char> path, bool isFolder)
    {
        for (; rules is not null; rules = rules._above)
        {
            var relative = path[(rules._folder.Length + (rules._folder.EndsWith('/') ? 0 : 1))..];
            foreach (var pattern in rules._patterns)
            {
                if (pattern.Matches(relative, isFolder))
                    return !pattern.IsNegated;
            }
        }

        return false;
    }

    private static IgnoreRules? Add(IgnoreRules? above, string folder, IEnumerable<string> lines)
    {
        var rules = new IgnoreRules(above, folder, lines);
        return rules._patterns.Count == 0 ? above : rules;
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
