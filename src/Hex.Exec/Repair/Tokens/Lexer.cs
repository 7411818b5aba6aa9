namespace Hex.Exec.Repair.Tokens;

/// <summary>Cuts the text of any language into tokens. It never fails: what it cannot read is an operator of one character.</summary>
internal sealed class Lexer
{
    private readonly string _text;
    private readonly Language _language;
    private readonly QuotedText _quoted;
    private readonly List<Token> _tokens = [];
    private int _offset;
    private int _line;
    private int _counted;

    private Lexer(string text, Language language)
    {
        (_text, _language) = (text, language);
        _quoted = new QuotedText(text, language);
    }

    /// <summary>The tokens of a text in order, without spaces and comments.</summary>
    public static IReadOnlyList<Token> Read(string text, Language language)
    {
        var lexer = new Lexer(text, language);
        while (lexer._offset < text.Length)
        {
            lexer.Step();
        }

        return lexer._tokens;
    }

    private void Step()
    {
        var current = _text[_offset];
        if (char.IsWhiteSpace(current))
        {
            _offset++;
        }
        else if (CommentEnd() is { } commentEnd)
        {
            _offset = commentEnd;
        }
        else if (_quoted.EndAt(_offset, _tokens) is { } textEnd)
        {
            Add(TokenKind.Text, textEnd);
        }
        else if (char.IsAsciiDigit(current))
        {
            Add(TokenKind.Number, NumberEnd());
        }
        else if (IsNameStart(_offset) || IsSigil())
        {
            var end = NameEnd();
            Add(LanguageWords.IsKeyword(_text[_offset..end], _language) ? TokenKind.Keyword : TokenKind.Name, end);
        }
        else
        {
            Add(
                current switch { '(' or '[' or '{' => TokenKind.Open, ')' or ']' or '}' => TokenKind.Close, _ => TokenKind.Operator },
                _offset + OperatorTable.LengthAt(_text, _offset, _language));
        }
    }

    private void Add(TokenKind kind, int end)
    {
        for (; _counted < _offset; _counted++)
        {
            _line += _text[_counted] == '\n' ? 1 : 0;
        }

        _tokens.Add(new Token(kind, _text[_offset..end], _offset, _line));
        _offset = end;
    }

    private int? CommentEnd()
    {
        if (_language.BlockComment is { } block && StartsWith(block.Open))
        {
            return BlockEnd(block.Open, block.Close);
        }

        if (_language.LineComments.Any(StartsWith) && !IsPartOfVariable())
        {
            return LineEnd(_offset);
        }

        return _language.HasPreprocessor && _text[_offset] == '#' && !StartsWith("#define") ? LineEnd(_offset) : null;
    }

    // `$#array` in Perl and `$#`, `${x#y}` in shells hold a hash that starts no comment.
    private bool IsPartOfVariable() =>
        _text[_offset] == '#' && _language.Sigils.Contains('$') && _offset > 0 && !char.IsWhiteSpace(_text[_offset - 1]) && _text[_offset - 1] is not (';' or '}' or ')');

    private int BlockEnd(string open, string close)
    {
        var depth = 0;
        for (var at = _offset; at < _text.Length; at++)
        {
            if (string.CompareOrdinal(_text, at, close, 0, close.Length) == 0)
            {
                at += close.Length - 1;
                if (--depth <= 0)
                {
                    return at + 1;
                }
            }
            else if (string.CompareOrdinal(_text, at, open, 0, open.Length) == 0 && (depth == 0 || _language.NestsComments))
            {
                depth++;
                at += open.Length - 1;
            }
        }

        return _text.Length;
    }

    private int NumberEnd()
    {
        var at = _offset;
        while (at < _text.Length && (IsNamePart(_text[at]) || IsFraction(at) || IsExponentSign(at)))
        {
            at++;
        }

        return at;
    }

    private bool IsFraction(int at) =>
        _text[at] == '.' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]) && _text.IndexOf('.', _offset, at - _offset) < 0;

    private bool IsExponentSign(int at) =>
        (_text[at] is '-' or '+') && (_text[at - 1] is 'e' or 'E') && !_text.AsSpan(_offset).StartsWith("0x")
        && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]);

    private bool IsSigil() =>
        _language.Sigils.Contains(_text[_offset]) && _offset + 1 < _text.Length && (IsNameStart(_offset + 1) || _text[_offset + 1] is '@' || char.IsAsciiDigit(_text[_offset + 1]));

    private int NameEnd()
    {
        var at = _offset + 1;
        while (at < _text.Length && (IsNamePart(_text[at]) || (_text[at] == '@' && at == _offset + 1 && _text[_offset] == '@')))
        {
            at++;
        }

        // Ruby's `empty?` and `sort!`.
        return _language.Name == "ruby" && at < _text.Length && (_text[at] is '?' or '!') && !(at + 1 < _text.Length && _text[at + 1] == '=') ? at + 1 : at;
    }

    private bool IsNameStart(int at) => _text[at] == '_' || char.IsLetter(_text[at]) || (_text[at] == '$' && _language.HasStrictEquality);

    private static bool IsNamePart(char character) => character is '_' || char.IsLetterOrDigit(character);

    private bool StartsWith(string mark) => string.CompareOrdinal(_text, _offset, mark, 0, mark.Length) == 0;

    private int LineEnd(int from) => _text.IndexOf('\n', from) is var end && end < 0 ? _text.Length : end;
}
