namespace Hex.Exec.Loop.Calls;

/// <summary>The marks between which models think aloud.</summary>
internal static class ThinkingTags
{
    private static readonly string[] Names = ["think", "thinking", "thought", "thoughts", "reasoning"];

    /// <summary>The length of the mark that opens a thought at a place, or 0.</summary>
    public static int OpenAt(ReadOnlySpan<char> text) => text switch
    {
        ['<', .. var rest] => TagLength(rest, 1),
        ['[', .. var rest] when rest.StartsWith("THINK]") => "[THINK]".Length,
        _ => 0,
    };

    /// <summary>The length of the mark that ends a thought at a place, or 0.</summary>
    public static int CloseAt(ReadOnlySpan<char> text) => text switch
    {
        ['<', '/', .. var rest] => TagLength(rest, 2),
        ['[', '/', .. var rest] when rest.StartsWith("THINK]") => "[/THINK]".Length,
        _ => 0,
    };

    /// <summary>The place behind the next mark that ends a thought, or -1.</summary>
    public static int FindEnd(string text, int from)
    {
        for (var at = NextMark(text, from); at >= 0; at = NextMark(text, at + 1))
        {
            if (CloseAt(text.AsSpan(at)) is > 0 and var length)
            {
                return at + length;
            }
        }

        return -1;
    }

    private static int NextMark(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny('<', '[');
        return found < 0 ? -1 : from + found;
    }

    private static int TagLength(ReadOnlySpan<char> text, int marks)
    {
        foreach (var name in Names)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && text[name.Length..] is ['>', ..])
            {
                return marks + name.Length + 1;
            }
        }

        return 0;
    }
}
