using System.Buffers;

namespace Hex.Analysis.Syntax.Rust;

/// <summary>Cuts a part of a source into tokens, without its comments.</summary>
/// <remarks>Half of the code of many crates stands in the braces of macros, which the grammar too leaves as tokens.</remarks>
internal ref struct RustLexer(ReadOnlySpan<byte> text, int start, int end)
{
    private static readonly SearchValues<byte> Quoted = SearchValues.Create("\\\""u8);

    private readonly ReadOnlySpan<byte> _text = text[..end];
    private int _position = start;

    /// <summary>The text up to the end of what is read.</summary>
    public readonly ReadOnlySpan<byte> Text => _text;

    /// <summary>Where it stands.</summary>
    public int Position { readonly get => _position; set => _position = value; }

    /// <summary>The bytes of a token.</summary>
    public readonly ReadOnlySpan<byte> Bytes(RustToken token) => _text[token.Start..token.End];

    /// <summary>What stands between the quotes of a string; nothing where a token is none.</summary>
    public readonly ReadOnlySpan<byte> Inside(RustToken token)
    {
        var text = Bytes(token);
        var (open, close) = (text.IndexOf((byte)'"'), text.LastIndexOf((byte)'"'));
        return text is [(byte)'"' or (byte)'r', ..] && close > open && token.Kind == RustTokenKind.Literal ? text[(open + 1)..close] : default;
    }

    /// <summary>Whether a token is a name that reads so.</summary>
    public readonly bool Is(RustToken token, ReadOnlySpan<byte> name) => token.Kind == RustTokenKind.Name && Bytes(token).SequenceEqual(name);

    /// <summary>The token after this one, which stays the next.</summary>
    public readonly RustToken Peek()
    {
        var ahead = this;
        return ahead.Next();
    }

    /// <summary>The next token.</summary>
    public RustToken Next()
    {
        SkipBlanks();
        if (_position >= _text.Length)
            return new RustToken(RustTokenKind.End, _text.Length, _text.Length, 0);

        var first = _position;
        var letter = _text[first];
        if (IsNameStart(letter))
            return Name(first);

        switch (letter)
        {
            case (byte)'"':
                SkipString();
                return Token(RustTokenKind.Literal, first);
            case (byte)'\'':
                SkipQuote();
                return Token(RustTokenKind.Literal, first);
            case >= (byte)'0' and <= (byte)'9':
                SkipNumber();
                return Token(RustTokenKind.Literal, first);
            case (byte)'$' when IsNameStart(At(first + 1)):
                _position++;
                SkipName();
                return Token(_text[first.._position].SequenceEqual("$crate"u8) ? RustTokenKind.Name : RustTokenKind.Variable, first);
            case (byte)':' when At(first + 1) == ':':
                _position += 2;
                return Token(RustTokenKind.PathSeparator, first);
            case (byte)'-' or (byte)'=' when At(first + 1) == '>':
                _position += 2;
                return Token(RustTokenKind.Arrow, first);
            default:
                _position++;
                return new RustToken(RustTokenKind.Sign, first, _position, letter);
        }
    }

    private static bool IsNameStart(byte letter) => letter is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or (byte)'_' or >= 0x80;

    private static bool IsNamePart(byte letter) => IsNameStart(letter) || letter is >= (byte)'0' and <= (byte)'9';

    private readonly byte At(int index) => index < _text.Length ? _text[index] : (byte)0;

    private readonly RustToken Token(RustTokenKind kind, int start) => new(kind, start, _position, 0);

    private RustToken Name(int first)
    {
        SkipName();
        var next = At(_position);
        if (next is not ((byte)'"' or (byte)'\'' or (byte)'#') || _position - first > 2)
            return Token(RustTokenKind.Name, first);

        var prefix = _text[first.._position];
        var isRaw = prefix[^1] == 'r' && (prefix.Length == 1 || prefix[0] is (byte)'b' or (byte)'c');
        if (isRaw && SkipRawString())
            return Token(RustTokenKind.Literal, first);

        if (next == '#' && prefix is [(byte)'r'] && IsNameStart(At(_position + 1)))
        {
            first = ++_position;
            SkipName();
        }
        else if (next == '"' && prefix is [(byte)'b'] or [(byte)'c'])
        {
            SkipString();
            return Token(RustTokenKind.Literal, first);
        }
        else if (next == '\'' && prefix is [(byte)'b'])
        {
            SkipQuote();
            return Token(RustTokenKind.Literal, first);
        }

        return Token(RustTokenKind.Name, first);
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            var letter = _text[_position];
            if (letter is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
                _position++;
            else if (letter == '/' && At(_position + 1) == '/')
                _position = _text[_position..].IndexOf((byte)'\n') is var line and >= 0 ? _position + line : _text.Length;
            else if (letter == '/' && At(_position + 1) == '*')
                SkipBlockComment();
            else
                return;
        }
    }

    // One comment may stand in another.
    private void SkipBlockComment()
    {
        var depth = 0;
        do
        {
            if (_text[_position] == '/' && At(_position + 1) == '*')
                (depth, _position) = (depth + 1, _position + 2);
            else if (_text[_position] == '*' && At(_position + 1) == '/')
                (depth, _position) = (depth - 1, _position + 2);
            else
                _position++;
        }
        while (depth > 0 && _position < _text.Length);
        _position = Math.Min(_position, _text.Length);
    }

    private void SkipName()
    {
        while (_position < _text.Length && IsNamePart(_text[_position]))
        {
            _position++;
        }
    }

    private void SkipString()
    {
        _position++;
        while (_position < _text.Length)
        {
            var found = _text[_position..].IndexOfAny(Quoted);
            if (found < 0)
                break;

            _position += found + 1;
            if (_text[_position - 1] == '"')
                return;

            _position++;
        }

        _position = _text.Length;
    }

    // r"…", r#"…"#
    private bool SkipRawString()
    {
        var hashes = 0;
        while (At(_position + hashes) == '#')
        {
            hashes++;
        }

        if (At(_position + hashes) != '"')
            return false;

        _position += hashes + 1;
        while (_text[_position..].IndexOf((byte)'"') is var found and >= 0)
        {
            _position += found + 1;
            var closing = 0;
            while (closing < hashes && At(_position + closing) == '#')
            {
                closing++;
            }

            if (closing == hashes)
            {
                _position += hashes;
                return true;
            }
        }

        _position = _text.Length;
        return true;
    }

    // A character, or a lifetime, which has no second quote.
    private void SkipQuote()
    {
        _position++;
        if (At(_position) == '\\')
        {
            _position = Math.Min(_position + 2, _text.Length);
            _position = _text[_position..].IndexOf((byte)'\'') is var end and >= 0 ? _position + end + 1 : _text.Length;
            return;
        }

        var after = _position + 1;
        while ((At(after) & 0xC0) == 0x80)
        {
            after++;
        }

        if (At(after) == '\'')
            _position = after + 1;
        else
            SkipName();
    }

    private void SkipNumber()
    {
        SkipName();
        if (At(_position) != '.' || At(_position + 1) is < (byte)'0' or > (byte)'9')
            return;

        _position++;
        SkipName();
    }
}
