namespace Hex.Cli.Output;

/// <summary>Breaks text into lines at spaces; a word longer than the line is left whole.</summary>
internal static class TextWrap
{
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    /// <summary>A name with its explanation: side by side, or one under the other where the screen is narrow.</summary>
    public static IEnumerable<string> Columns(string name, string text, int nameWidth, int width)
    {
        const int leastText = 30;
        const int gap = 2;
        var indent = gap + nameWidth + gap;
        if (width - indent < leastText)
            return [$"  {name}", .. Lines(text, Math.Max(1, width - 4)).Select(line => $"    {line}")];

        var lines = Lines(text, width - indent).Select(line => new string(' ', indent) + line).ToList();
        if (name.Length > nameWidth)
            return [$"  {name}", .. lines];

        lines[0] = $"  {name.PadRight(nameWidth)}  {lines[0].TrimStart()}";
        return lines;
    }
}
