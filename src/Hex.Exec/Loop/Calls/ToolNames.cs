namespace Hex.Exec.Loop.Calls;

/// <summary>The tools there are, found by what models make of their names.</summary>
internal sealed class ToolNames(IReadOnlyCollection<string> known)
{
    private readonly Dictionary<string, string> _byPlainName = known.DistinctBy(PlainKey.Of).ToDictionary(PlainKey.Of, StringComparer.Ordinal);

    /// <summary>The tool that is meant by a name as written, with or without a prefix such as <c>functions.</c>, or null.</summary>
    public string? Find(string written)
    {
        var name = written.Trim();
        var last = name[(name.LastIndexOfAny(['.', '/', ':']) + 1)..];
        return known.Contains(name) ? name
            : _byPlainName.GetValueOrDefault(PlainKey.Of(name)) ?? _byPlainName.GetValueOrDefault(PlainKey.Of(last));
    }

    /// <summary>Whether a text holds the name of a tool to the letter.</summary>
    public bool AreNamedIn(ReadOnlySpan<char> text)
    {
        foreach (var name in known)
        {
            if (text.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
