namespace Hex.Exec.Loop.Calls;

/// <summary>Tells numbers as JSON writes them.</summary>
internal static class JsonNumber
{
    /// <summary>Whether a text is a number.</summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        var rest = text.StartsWith("-") ? text[1..] : text;
        var whole = Digits(rest);
        if (whole == 0 || (whole > 1 && rest[0] == '0'))
        {
            return false;
        }

        rest = rest[whole..];
        if (rest is ['.', ..])
        {
            var part = Digits(rest[1..]);
            if (part == 0)
            {
                return false;
            }

            rest = rest[(part + 1)..];
        }

        if (rest is ['e' or 'E', ..])
        {
            rest = rest[1..] is ['+' or '-', ..] ? rest[2..] : rest[1..];
            return rest.Length > 0 && Digits(rest) == rest.Length;
        }

        return rest.IsEmpty;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
