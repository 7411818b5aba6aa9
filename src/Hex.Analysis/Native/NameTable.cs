using System.Text;

namespace Hex.Analysis.Native;

/// <summary>Names that come again and again, each kept as one string.</summary>
internal sealed class NameTable
{
    private const int LongestKept = 128;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameTable() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string of a text in UTF-8.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKept)
            return Encoding.UTF8.GetString(utf8);

        Span<char> buffer = stackalloc char[LongestKept];
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        if (_lookup.TryGetValue(text, out var known))
            return known;

        var added = text.ToString();
        _names.Add(added);
        return added;
    }
}
