using Hex.Core.Code;

namespace Hex.Exec.Architecture;

/// <summary>Blanks comments out of source code, wherever they stand; strings stay.</summary>
internal static class CommentMask
{
    private static readonly string[] LongQuotes = ["\"\"\"", "'''"];

    /// <summary>The text with as many characters and lines as before.</summary>
    public static string Of(string text, SourceLanguage language)
    {
        var result = text.ToCharArray();
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfComment(text, at, language);
            if (end > at)
            {
                for (; at < end; at++)
                    result[at] = text[at] == '\n' ? '\n' : ' ';
            }
            else
            {
                at = EndOfString(text, at, language);
            }
        }

        return new string(result);
    }

    private static int EndOfComment(string text, int at, SourceLanguage language)
    {
        var isPython = language == SourceLanguage.Python;
        if (isPython ? text[at] == '#' : Starts(text, at, "//"))
            return text.IndexOf('\n', at) is >= 0 and var line ? line : text.Length;

        if (isPython || !Starts(text, at, "/*"))
            return at;

        var depth = 0;
        for (var index = at; index < text.Length - 1; index++)
        {
            if (Starts(text, index, "*/"))
            {
                depth--;
                index++;
            }
            else if (Starts(text, index, "/*") && (depth == 0 || language == SourceLanguage.Rust))
            {
                depth++;
                index++;
            }

            if (depth == 0)
                return index + 1;
        }

        return text.Length;
    }

    // One character that begins no string is passed over; of a string, all of it.
    private static int EndOfString(string text, int at, SourceLanguage language)
    {
        var quote = text[at];
        if (LongQuotes.FirstOrDefault(mark => Starts(text, at, mark)) is { } mark && language is not (SourceLanguage.TypeScript or SourceLanguage.JavaScript or SourceLanguage.Go))
            return text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : text.Length;

        // A quote alone marks a lifetime in Rust, and nothing in Go but one character.
        var isString = quote == '"' || (quote == '`' && language is SourceLanguage.TypeScript or SourceLanguage.JavaScript or SourceLanguage.Go) || (quote == '\'' && IsQuoted(text, at, language));
        if (!isString)
            return at + 1;

        var isVerbatim = (quote == '`' && language == SourceLanguage.Go) || (quote == '"' && at > 0 && text[at - 1] == '@' && language == SourceLanguage.CSharp);
        for (var index = at + 1; index < text.Length; index++)
        {
            if (text[index] == '\\' && !isVerbatim)
                index++;
            else if (text[index] == quote || (text[index] == '\n' && quote != '`' && !isVerbatim && language != SourceLanguage.Rust))
                return index + 1;
        }

        return text.Length;
    }

    private static bool IsQuoted(string text, int at, SourceLanguage language) => language switch
    {
        SourceLanguage.TypeScript or SourceLanguage.JavaScript or SourceLanguage.Python => true,
        _ => (at + 2 < text.Length && text[at + 2] == '\'') || (at + 1 < text.Length && text[at + 1] == '\\'),
    };

    private static bool Starts(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
