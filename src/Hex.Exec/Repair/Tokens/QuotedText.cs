namespace Hex.Exec.Repair.Tokens;

/// <summary>Finds where strings, characters and regular expressions end.</summary>
internal sealed class QuotedText(string text, Language language)
{
    /// <summary>The offset behind the quoted text that starts at an offset, or null when none starts there.</summary>
    public int? EndAt(int offset, List<Token> before)
    {
        var current = text[offset];
        if (PrefixLength(offset) is var prefix && prefix > 0)
        {
            return StringEnd(offset + prefix, isRaw: text.AsSpan(offset, prefix).Contains('@'));
        }

        if (language.Name == "rust" && RustRawEnd(offset) is { } raw)
        {
            return raw;
        }

        if (language.Quotes.Contains(current))
        {
            return current == '\'' && language.HasLifetimes && !IsRustCharacter(offset) ? null : StringEnd(offset, isRaw: false);
        }

        return language.HasRegexLiterals ? RegexEnd(offset, before) : null;
    }

    private int PrefixLength(int offset)
    {
        if (language.Name == "c#" && (text[offset] is '@' or '$'))
        {
            var length = offset + 1 < text.Length && (text[offset + 1] is '@' or '$') ? 2 : 1;
            return offset + length < text.Length && text[offset + length] == '"' ? length : 0;
        }

        if (language.Name != "python" || (offset > 0 && (char.IsLetterOrDigit(text[offset - 1]) || text[offset - 1] == '_')))
        {
            return 0;
        }

        var at = offset;
        while (at < text.Length && at - offset < 2 && "rRbBfFuU".Contains(text[at]))
        {
            at++;
        }

        return at > offset && at < text.Length && (text[at] is '"' or '\'') ? at - offset : 0;
    }

    private int StringEnd(int quoteAt, bool isRaw)
    {
        var quote = text[quoteAt];
        if (language.HasTripleQuotes && IsTriple(quoteAt, quote))
        {
            return TripleEnd(quoteAt + 3, quote);
        }

        var runsOverLines = isRaw || language.MultilineQuotes.Contains(quote);
        return PlainEnd(quoteAt, runsOverLines, isRaw) ?? PlainEnd(quoteAt, runsOverLines: false, isRaw) ?? LineEnd(quoteAt);
    }

    private int? PlainEnd(int quoteAt, bool runsOverLines, bool isRaw)
    {
        var quote = text[quoteAt];
        for (var at = quoteAt + 1; at < text.Length; at++)
        {
            if (text[at] == '\\' && !isRaw)
            {
                at++;
            }
            else if (text[at] == quote)
            {
                return at + 1;
            }
            else if (text[at] == '\n' && !runsOverLines)
            {
                return null;
            }
        }

        return null;
    }

    private bool IsTriple(int at, char quote) => at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;

    private int TripleEnd(int from, char quote)
    {
        for (var at = from; at + 2 < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == quote && IsTriple(at, quote))
            {
                return at + 3;
            }
        }

        return text.Length;
    }

    private bool IsRustCharacter(int offset) =>
        offset + 2 < text.Length && (text[offset + 1] == '\\' || text[offset + 2] == '\'' || (char.IsSurrogate(text[offset + 1]) && offset + 3 < text.Length && text[offset + 3] == '\''));

    private int? RustRawEnd(int offset)
    {
        if (text[offset] != 'r' || (offset > 0 && (char.IsLetterOrDigit(text[offset - 1]) || text[offset - 1] == '_')))
        {
            return null;
        }

        var hashes = text.AsSpan(offset + 1).IndexOfAnyExcept('#');
        if (hashes < 0 || text[offset + 1 + hashes] != '"')
        {
            return null;
        }

        var close = text.IndexOf("\"" + new string('#', hashes), offset + hashes + 2, StringComparison.Ordinal);
        return close < 0 ? text.Length : close + 1 + hashes;
    }

    private int? RegexEnd(int offset, List<Token> before)
    {
        if (text[offset] != '/' || (before.Count > 0 && before[^1].EndsOperand && before[^1].Kind != TokenKind.Keyword))
        {
            return null;
        }

        var inClass = false;
        for (var at = offset + 1; at < text.Length && text[at] != '\n'; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    return FlagsEnd(at + 1);
            }
        }

        return null;
    }

    private int FlagsEnd(int from)
    {
        var at = from;
        while (at < text.Length && char.IsAsciiLetterLower(text[at]))
        {
            at++;
        }

        return at;
    }

    private int LineEnd(int from) => text.IndexOf('\n', from) is var end && end < 0 ? text.Length : end;
}
