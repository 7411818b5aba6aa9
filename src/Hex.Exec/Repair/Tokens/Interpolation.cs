namespace Hex.Exec.Repair.Tokens;

/// <summary>Finds the code inside strings: <c>${total}</c>, <c>{total:.2f}</c>, <c>$((i + 1))</c>.</summary>
internal static class Interpolation
{
    /// <summary>The stretches of code in a string, as offsets into it, in order.</summary>
    /// <param name="text">The string with its prefix and quotes.</param>
    /// <param name="language">The language it is written in.</param>
    public static IEnumerable<(int Start, int End)> In(string text, Language language)
    {
        if (Openers(text, language) is not { Length: > 0 } openers)
        {
            yield break;
        }

        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (openers is ["{"] && text[at] == '{' && at + 1 < text.Length && text[at + 1] == '{')
            {
                at++;
            }
            else if (Array.Find(openers, opener => text.AsSpan(at).StartsWith(opener)) is { } opener && CloseOf(text, at + opener.Length, opener) is { } end)
            {
                yield return (at + opener.Length, CodeEnd(text, at + opener.Length, end, language));
                at = end;
            }
        }
    }

    private static string[] Openers(string text, Language language) => language.Name switch
    {
        "javascript" or "typescript" when text[0] == '`' => ["${"],
        "python" when text.IndexOfAny(['"', '\'']) is var quote && text.AsSpan(0, quote).ContainsAny('f', 'F') => ["{"],
        "c#" when text[0] == '$' || text.StartsWith("@$", StringComparison.Ordinal) => ["{"],
        "ruby" when text[0] == '"' => ["#{"],
        "shell" when text[0] == '"' => ["$((", "$(", "${"],
        _ => [],
    };

    private static int? CloseOf(string text, int from, string opener)
    {
        var (open, close) = opener[^1] == '(' ? ('(', ')') : ('{', '}');
        var depth = 1;
        for (var at = from; at < text.Length; at++)
        {
            depth += text[at] == open ? 1 : text[at] == close ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return null;
    }

    // `{total:>8.2f}` and `{name!r}`: what follows the colon formats and computes nothing.
    private static int CodeEnd(string text, int start, int end, Language language)
    {
        if (language.Name is not ("python" or "c#"))
        {
            return end;
        }

        var depth = 0;
        for (var at = start; at < end; at++)
        {
            depth += text[at] is '(' or '[' or '{' ? 1 : text[at] is ')' or ']' or '}' ? -1 : 0;
            if (depth == 0 && (text[at] == ':' || (text[at] == '!' && text[at + 1] != '=')))
            {
                return at;
            }
        }

        return end;
    }
}
