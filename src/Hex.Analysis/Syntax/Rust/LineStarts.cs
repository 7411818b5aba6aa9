namespace Hex.Analysis.Syntax.Rust;

/// <summary>Tells in which line and column of a source a byte is.</summary>
internal sealed class LineStarts
{
    private readonly List<int> _starts = [0];

    public LineStarts(ReadOnlySpan<byte> text)
    {
        for (var from = 0; text[from..].IndexOf((byte)'\n') is var found and >= 0;)
        {
            from += found + 1;
            _starts.Add(from);
        }
    }

    /// <summary>The line of a byte, from 1, and its column in characters, from 1.</summary>
    public (int Line, int Column) Of(ReadOnlySpan<byte> text, int position)
    {
        var index = _starts.BinarySearch(position);
        index = index < 0 ? ~index - 1 : index;
        var column = 1;
        foreach (var value in text[_starts[index]..position])
        {
            // The later bytes of a character start with the bits 10.
            column += (value & 0xC0) == 0x80 ? 0 : 1;
        }

        return (index + 1, column);
    }
}
