namespace Hex.Analysis.Syntax.Java;

/// <summary>The names at the start of a text that are joined by points, such as <c>a.b.C</c> of <c>a.b.C.m()</c>.</summary>
internal ref struct DottedName
{
    private const int Most = 32;

    private readonly ReadOnlySpan<byte> _text;
    private PartEnds _starts;
    private PartEnds _ends;

    /// <summary>Reads them.</summary>
    public DottedName(ReadOnlySpan<byte> text)
    {
        _text = text;
        var at = 0;
        while (Count < Most)
        {
            var start = SkipSpace(at);
            var end = start;
            while (end < text.Length && IsPartOfName(text[end]))
            {
                end++;
            }

            if (end == start)
                return;

            (_starts[Count], _ends[Count]) = (start, end);
            Count++;
            at = SkipSpace(end);
            IsWhole = at == text.Length;
            if (IsWhole || text[at] != '.')
                return;

            at++;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there is nothing else in the text.</summary>
    public bool IsWhole { get; }

    /// <summary>One of them.</summary>
    public readonly ReadOnlySpan<byte> this[int index] => _text[_starts[index].._ends[index]];

    /// <summary>Whether one of them starts as no small letter: so types are called, and constants.</summary>
    public readonly bool IsCapital(int index) => !char.IsAsciiLetterLower((char)_text[_starts[index]]);

    /// <summary>The bytes from the first through others, which have space in them where the names have space between them.</summary>
    public readonly ReadOnlySpan<byte> Through(int index) => _text[_starts[0].._ends[index]];

    private static bool IsPartOfName(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or (byte)'$' or >= 0x80;

    private readonly int SkipSpace(int at)
    {
        while (at < _text.Length)
        {
            if (_text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')
                at++;
            else if (_text[at..].StartsWith("/*"u8))
                at = _text[(at + 2)..].IndexOf("*/"u8) is var end and >= 0 ? at + end + 4 : _text.Length;
            else if (_text[at..].StartsWith("//"u8))
                at = _text[at..].IndexOf((byte)'\n') is var line and >= 0 ? at + line : _text.Length;
            else
                break;
        }

        return at;
    }

    [System.Runtime.CompilerServices.InlineArray(Most)]
    private struct PartEnds
    {
        private int _first;
    }
}
