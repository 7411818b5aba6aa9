namespace Hex.Exec.Context;

/// <summary>Text of others in a prompt: between two fences of backticks that nothing in it can close.</summary>
internal static class DataBlock
{
    private const int Shortest = 3;

    /// <summary>A fence longer than every run of backticks in some lines.</summary>
    public static string FenceFor(IEnumerable<string> lines)
    {
        var longest = 0;
        foreach (var line in lines)
        {
            for (int at = line.IndexOf('`', StringComparison.Ordinal), end; at >= 0; at = line.IndexOf('`', end))
            {
                end = at;
                while (end < line.Length && line[end] == '`')
                {
                    end++;
                }

                longest = Math.Max(longest, end - at);
                if (end == line.Length)
                {
                    break;
                }
            }
        }

        return new string('`', Math.Max(Shortest, longest + 1));
    }

    /// <summary>Lines between fences.</summary>
    public static string Of(IEnumerable<string> lines, string fence) => string.Join('\n', lines.Prepend(fence).Append(fence));

    /// <summary>A text of any kind between fences of its own.</summary>
    public static string Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return Of(lines, FenceFor(lines));
    }

    /// <summary>A path as part of a heading: on one line, without backticks.</summary>
    public static string Name(string path) =>
        string.Concat(path.Select(letter => char.IsControl(letter) || letter is '`' or '\u2028' or '\u2029' ? '?' : letter));
}
