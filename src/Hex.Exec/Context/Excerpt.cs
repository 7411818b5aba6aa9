namespace Hex.Exec.Context;

/// <summary>Writes the chosen lines of a text, with a mark where lines are left out.</summary>
internal static class Excerpt
{
    /// <summary>The size of the longest mark a text of so many lines can need, in units.</summary>
    public static long MarkUnits(int count) => TokenEstimate.Units(Mark(count, count + 1) + "\n");

    /// <summary>The lines as they are, with marks.</summary>
    public static List<string> Write(IReadOnlyList<string> lines, bool[] kept, Func<int, string> text)
    {
        var written = new List<string>();
        for (int line = 0, start; line < lines.Count; line++)
        {
            if (kept[line])
            {
                written.Add(text(line));
                continue;
            }

            start = line;
            while (line + 1 < lines.Count && !kept[line + 1])
            {
                line++;
            }

            written.Add(Mark(start + 1, line + 1));
        }

        return written;
    }

    /// <summary>The first lines that fit a budget, and a mark where that is not all.</summary>
    /// <returns>The lines, or nothing when not even one fits.</returns>
    public static IReadOnlyList<string> Head(PromptLines text, long budget)
    {
        if (text.Units.Sum() <= budget)
        {
            return text.Lines;
        }

        var spent = MarkUnits(text.Lines.Count);
        var count = text.Units.TakeWhile(units => (spent += units) <= budget).Count();
        return count == 0 ? [] : [.. text.Lines.Take(count), Mark(count + 1, text.Lines.Count)];
    }

    private static string Mark(int first, int last) => first == last ? $"[line {first} left out]" : $"[lines {first}-{last} left out]";
}
