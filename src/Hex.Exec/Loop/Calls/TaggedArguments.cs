using System.Text;
using System.Text.Json;

namespace Hex.Exec.Loop.Calls;

/// <summary>Reads arguments written as tags: <c>&lt;parameter=path&gt;a.py&lt;/parameter&gt;</c>, <c>&lt;parameter name="path"&gt;…</c> or <c>&lt;path&gt;…&lt;/path&gt;</c>.</summary>
internal static class TaggedArguments
{
    private const int LongestTag = 200;

    /// <summary>Reads the arguments that start at a place.</summary>
    /// <returns>The arguments, all of them strings, and the place behind the last.</returns>
    public static (JsonElement Arguments, int End) Read(string text, int start, ScanBudget budget)
    {
        var strict = new StringBuilder("{");
        var end = start;
        for (var at = SkipBlank(text, start); Key(text, at) is (var tag, var key, var valueStart); at = SkipBlank(text, end))
        {
            var close = $"</{tag}>";
            var valueEnd = budget.IsSpent ? -1 : text.IndexOf(close, valueStart, StringComparison.Ordinal);
            budget.Spend((valueEnd < 0 ? text.Length : valueEnd) - valueStart);
            if (valueEnd < 0)
            {
                break;
            }

            strict.Append(strict.Length > 1 ? "," : string.Empty).Append(StrictText.Quote(key)).Append(':').Append(StrictText.Quote(WithoutFrame(text[valueStart..valueEnd])));
            end = valueEnd + close.Length;
        }

        return (LenientJson.Parse(strict.Append('}').ToString())!.Value, end);
    }

    private static (string Tag, string Key, int ValueStart)? Key(string text, int at)
    {
        if (at >= text.Length || text[at] != '<')
        {
            return null;
        }

        var inside = text.AsSpan(at + 1, Math.Min(LongestTag, text.Length - at - 1));
        var end = inside.IndexOf('>');
        if (end <= 0 || inside[0] == '/' || inside[..end].ContainsAny('<', '\n'))
        {
            return null;
        }

        inside = inside[..end];
        var nameEnd = inside.IndexOfAny('=', ' ');
        var tag = (nameEnd < 0 ? inside : inside[..nameEnd]).ToString();
        var key = nameEnd < 0 ? tag : inside[(inside.IndexOf('=') + 1)..].Trim().Trim("\"'").ToString();
        return (tag, key, at + end + 2);
    }

    // The line breaks that set a value apart from its tags are not part of it.
    private static string WithoutFrame(string value)
    {
        var start = value.StartsWith("\r\n", StringComparison.Ordinal) ? 2 : value.StartsWith('\n') ? 1 : 0;
        var end = value.Length > start && value.EndsWith('\n') ? value.Length - 1 : value.Length;
        return value[start..end];
    }

    private static int SkipBlank(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
