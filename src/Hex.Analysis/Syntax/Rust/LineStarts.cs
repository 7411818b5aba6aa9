namespace Hex.Analysis.Syntax.Rust;

/// <summary>Tells in which line and column of a source a byte is.</summary>
internal sealed class LineStarts
{
    private readonly List<int> _starts = [0];
    private (int Line, int At, int Column) _last = (-1, 0, 1);

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

        // Mostly they are asked for from left to right, and a line may be as long as the file.
        if (index != _last.Line || position < _last.At)
            _last = (index, _starts[index], 1);

        var column = _last.Column;
        foreach (var value in text[_last.At..position])
        {
            // The later bytes of a character start with the bits 10.
            column += (value & 0xC0) == 0x80 ? 0 : 1;
        }

        _last = (index, position, column);
        return (index + 1, column);
    }
}
