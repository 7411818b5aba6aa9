namespace Hex.Exec.Tests.Context;

/// <summary>Reads Markdown as its rules say: a fence is closed by a line of at least as many backticks alone.</summary>
internal static class FencedText
{
    /// <summary>The headings that stand outside every fence.</summary>
    public static IReadOnlyList<string> HeadingsOutside(string markdown)
    {
        var headings = new List<string>();
        var open = 0;
        foreach (var line in markdown.Split('\n', '\r', '\u2028'))
        {
            var ticks = line.Length - line.TrimStart('`').Length;
            if (open == 0 && ticks >= 3)
            {
                open = ticks;
            }
            else if (open > 0 && ticks >= open && line.Trim('`').Trim().Length == 0)
            {
                open = 0;
            }
            else if (open == 0 && line.StartsWith('#'))
            {
                headings.Add(line);
            }
        }

        return headings;
    }
}
