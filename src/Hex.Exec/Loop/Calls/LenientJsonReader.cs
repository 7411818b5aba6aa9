using System.Text;
using System.Text.Json;

namespace Hex.Exec.Loop.Calls;

/// <summary>Reads one value of drifted JSON in a single pass, writing it down in strict form.</summary>
internal sealed class LenientJsonReader(string text, int start, bool closesMissing)
{
    private readonly StringBuilder _strict = new();
    private int _at = start;
    private string? _fault;
    private bool _isCut;

    private char Current => _at < text.Length ? text[_at] : '\0';

    /// <summary>Reads the value.</summary>
    public JsonReading Read()
    {
        if (!Value(0))
        {
            return new JsonReading(null, _at, _fault, _isCut);
        }

        using var document = JsonDocument.Parse(_strict.ToString());
        return new JsonReading(document.RootElement.Clone(), _at, null, false);
    }

    /// <summary>Whether nothing but blanks and comments is left.</summary>
    public bool IsAtEnd()
    {
        SkipBlank();
        return _at >= text.Length;
    }

    private bool Value(int depth)
    {
        SkipBlank();
        return Current switch
        {
            '{' => Container('}', depth),
            '[' => Container(']', depth),
            var quote when IsQuote(quote) => Text(),
            _ => Word(),
        };
    }

    private bool Container(char closing, int depth)
    {
        if (depth == LenientJson.MaxDepth)
        {
            return Fail($"it is nested deeper than {LenientJson.MaxDepth} levels");
        }

        _strict.Append(text[_at++]);
        for (var isFirst = true; ; isFirst = false)
        {
            SkipBlank();
            if (Current == closing)
            {
                return Close(closing, 1);
            }

            _strict.Append(isFirst ? string.Empty : ",");
            if ((closing == '}' && !Key()) || !Value(depth + 1))
            {
                return false;
            }

            SkipBlank();
            if (Current == closing)
            {
                return Close(closing, 1);
            }

            if (Current != ',')
            {
                return closesMissing && IsEndOfPlace() ? Close(closing, 0) : Fail($"a ',' or '{closing}' is missing");
            }

            _at++;
        }
    }

    private bool Close(char closing, int length)
    {
        _strict.Append(closing);
        _at += length;
        return true;
    }

    private bool Key()
    {
        if (IsQuote(Current) ? !Text() : !Name())
        {
            return false;
        }

        SkipBlank();
        if (Current != ':')
        {
            return Fail("a ':' is missing after a key");
        }

        _strict.Append(text[_at++]);
        return true;
    }

    private bool Name()
    {
        var end = _at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '$' or '-'))
        {
            end++;
        }

        if (end == _at)
        {
            return Fail("a key in quotes is missing");
        }

        _strict.Append('"').Append(text, _at, end - _at).Append('"');
        _at = end;
        return true;
    }

    private bool Text()
    {
        var open = text[_at];
        var length = open is '"' or '\'' && text.AsSpan(_at).StartsWith([open, open, open]) ? 3 : 1;
        _at += length;
        _strict.Append('"');
        while (_at < text.Length)
        {
            if (Closes(open, text[_at]) && (length == 1 || text.AsSpan(_at).StartsWith([open, open, open])))
            {
                _at += length;
                _strict.Append('"');
                return true;
            }

            _at = StrictText.Append(_strict, text, _at);
        }

        return Fail("a string is never closed");
    }

    private bool Word()
    {
        var end = _at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '+' or '-' or '.'))
        {
            end++;
        }

        var word = text.AsSpan(_at, end - _at).TrimStart('+');
        var strict = word switch
        {
            "true" or "True" or "TRUE" => "true",
            "false" or "False" or "FALSE" => "false",
            "null" or "None" or "NULL" or "nil" or "undefined" or "NaN" => "null",
            _ => JsonNumber.IsOne(word) ? word.ToString() : null,
        };
        if (strict is null)
        {
            return Fail("a value is missing");
        }

        _strict.Append(strict);
        _at = end;
        return true;
    }

    private bool Fail(string fault)
    {
        (_fault, _isCut) = (fault, _at >= text.Length);
        return false;
    }

    private void SkipBlank()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]) || text[_at] is '\uFEFF' or '\u200B')
            {
                _at++;
            }
            else if (text[_at] == '#' || Follows("//"))
            {
                _at = IndexAfter("\n");
            }
            else if (Follows("/*"))
            {
                _at = IndexAfter("*/");
            }
            else
            {
                return;
            }
        }
    }

    private int IndexAfter(string mark) => text.IndexOf(mark, _at, StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : text.Length;

    private bool IsEndOfPlace() => _at >= text.Length || Follows("</") || Follows("```") || Follows("~~~");

    private bool Follows(string mark) => text.AsSpan(_at).StartsWith(mark);

    private static bool IsQuote(char letter) => letter is '"' or '\'' or '`' or '“' or '”' or '‘' or '’';

    private static bool Closes(char open, char letter) => open switch
    {
        '“' or '”' => letter is '“' or '”',
        '‘' or '’' => letter is '‘' or '’',
        _ => letter == open,
    };
}
