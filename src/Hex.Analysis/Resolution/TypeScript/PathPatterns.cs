namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>What names stand for, where a star in one stands for any part.</summary>
internal sealed class PathPatterns
{
    private readonly Dictionary<string, string[]> _exact = new(StringComparer.Ordinal);
    private readonly ILookup<string, (string Pattern, string[] Targets)> _byStart;
    private readonly int[] _lengths;

    /// <param name="all">The names, each with what it stands for.</param>
    public PathPatterns(IReadOnlyList<KeyValuePair<string, string[]>> all)
    {
        foreach (var (name, targets) in all)
            _exact[name] = targets;

        _byStart = all.Where(each => each.Key.Contains('*', StringComparison.Ordinal)).ToLookup(each => each.Key[..each.Key.IndexOf('*', StringComparison.Ordinal)], each => (each.Key, each.Value), StringComparer.Ordinal);
        _lengths = [.. _byStart.Select(start => start.Key.Length).Distinct().OrderDescending()];
    }

    /// <summary>Whether there are any.</summary>
    public bool HasAny => _exact.Count > 0;

    /// <summary>What a name stands for, by the pattern that says the most of it; nothing when none fits.</summary>
    public IEnumerable<string> Of(string name)
    {
        if (_exact.TryGetValue(name, out var exact))
            return exact;

        foreach (var length in _lengths)
        {
            foreach (var (pattern, targets) in length <= name.Length ? _byStart[name[..length]] : [])
            {
                if (Part(pattern, length, name) is { } part)
                    return targets.Select(target => target.Replace("*", part, StringComparison.Ordinal));
            }
        }

        return [];
    }

    // What the star stands for, or null when the rest does not fit.
    private static string? Part(string pattern, int star, string name)
    {
        var rest = pattern.Length - star - 1;
        return name.Length >= star + rest && name.AsSpan().EndsWith(pattern.AsSpan(star + 1)) ? name[star..^rest] : null;
    }
}
