using System.Globalization;
using System.Text;

namespace Hex.Analysis.Syntax;

/// <summary>Reads what is written with backslashes in strings of JavaScript, Python and Go, which agree on all that a name is ever written with.</summary>
internal static class StringEscapes
{
    /// <summary>The value of a string without its quotes.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;

        var value = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] != '\\' || at + 1 == text.Length)
                value.Append(text[at++]);
            else
                at = Append(value, text, at + 1);
        }

        return value.ToString();
    }

    // Reads what follows a backslash; returns where it ends.
    private static int Append(StringBuilder value, string text, int at)
    {
        switch (text[at])
        {
            case 'x' when Number(text, at + 1, 2) is { } number:
                value.Append((char)number);
                return at + 3;
            case 'u' when Number(text, at + 1, 4) is { } number:
                value.Append((char)number);
                return at + 5;
            case 'U' when Number(text, at + 1, 8) is { } number && Rune.IsValid(number):
                value.Append(new Rune(number).ToString());
                return at + 9;
            case >= '0' and <= '7':
                return AppendOctal(value, text, at);
            case 'u' when text.AsSpan(at + 1).StartsWith("{") && text.IndexOf('}', at) is var end and > 0 && Number(text, at + 2, end - at - 2) is { } number && Rune.IsValid(number):
                value.Append(new Rune(number).ToString());
                return end + 1;
            case '\n':
                return at + 1;
            case '\r':
                return at + (text.AsSpan(at + 1).StartsWith("\n") ? 2 : 1);
            default:
                value.Append(text[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', 'v' => '\v', var letter => letter });
                return at + 1;
        }
    }

    private static int AppendOctal(StringBuilder value, string text, int at)
    {
        var (end, number) = (at, 0);
        while (end < text.Length && end < at + 3 && text[end] is >= '0' and <= '7')
            number = (number * 8) + (text[end++] - '0');

        value.Append((char)number);
        return end;
    }

    private static int? Number(string text, int start, int length) =>
        length > 0 && start + length <= text.Length && int.TryParse(text.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;
}
