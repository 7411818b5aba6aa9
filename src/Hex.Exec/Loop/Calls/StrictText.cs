using System.Globalization;
using System.Text;

namespace Hex.Exec.Loop.Calls;

/// <summary>Brings the inside of a string into the form strict JSON asks for.</summary>
internal static class StrictText
{
    private const string Escapes = "\"\\/bfnrt";

    /// <summary>A whole string as strict JSON, quotes included; nothing in it is taken for an escape.</summary>
    public static string Quote(string text)
    {
        var strict = new StringBuilder(text.Length + 2).Append('"');
        for (var at = 0; at < text.Length;)
        {
            at = AppendLiteral(strict, text, at);
        }

        return strict.Append('"').ToString();
    }

    /// <summary>Appends the character at a place, or the escape that starts there.</summary>
    /// <returns>The place behind it.</returns>
    public static int Append(StringBuilder strict, string text, int at) =>
        text[at] == '\\' ? AppendEscape(strict, text, at) : AppendLiteral(strict, text, at);

    private static int AppendLiteral(StringBuilder strict, string text, int at)
    {
        var letter = text[at];
        switch (letter)
        {
            case '"' or '\\':
                strict.Append('\\').Append(letter);
                break;
            case '\n':
                strict.Append("\\n");
                break;
            case < ' ':
                strict.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
                break;
            case var _ when char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]):
                strict.Append(letter).Append(text[at + 1]);
                return at + 2;
            default:
                strict.Append(char.IsSurrogate(letter) ? '\uFFFD' : letter);
                break;
        }

        return at + 1;
    }

    private static int AppendEscape(StringBuilder strict, string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (Escapes.Contains(next, StringComparison.Ordinal))
        {
            strict.Append('\\').Append(next);
            return at + 2;
        }

        if (next == 'u' && CodeUnit(text, at) is { } unit)
        {
            return AppendCodeUnit(strict, text, at, unit);
        }

        if (next is '\'' or '`')
        {
            strict.Append(next);
            return at + 2;
        }

        // A regular expression, say, that should have been written with two backslashes.
        strict.Append("\\\\");
        return at + 1;
    }

    // Half a pair is no character; what reads the string later must not stumble over it.
    private static int AppendCodeUnit(StringBuilder strict, string text, int at, char unit)
    {
        if (char.IsHighSurrogate(unit) && CodeUnit(text, at + 6) is { } low && char.IsLowSurrogate(low))
        {
            strict.Append(text, at, 12);
            return at + 12;
        }

        if (char.IsSurrogate(unit))
        {
            strict.Append('\uFFFD');
        }
        else
        {
            strict.Append(text, at, 6);
        }

        return at + 6;
    }

    private static char? CodeUnit(string text, int at) =>
        at + 6 <= text.Length && text[at] == '\\' && text[at + 1] == 'u'
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
