using Hex.Exec.Loop.Calls;

namespace Hex.Exec.Edits.Protocols;

/// <summary>A fenced block of an answer.</summary>
/// <param name="Info">What stands behind its mark.</param>
/// <param name="Content">Its lines, each with a line feed.</param>
/// <param name="Start">Where its first line starts.</param>
/// <param name="LineBefore">The last line before it that is not blank; empty when there is none.</param>
/// <param name="IsClosed">Whether it ends with a mark.</param>
internal sealed record FencedBlock(string Info, string Content, int Start, string LineBefore, bool IsClosed)
{
    private static readonly string[] ShellLanguages = ["bash", "sh", "shell", "console", "zsh", "text", "output"];

    /// <summary>Whether it says by its language that it holds no code of a file.</summary>
    public bool IsAside => ShellLanguages.Contains(Info.Split(' ')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The blocks of an answer that are not inside others.</summary>
    public static IReadOnlyList<FencedBlock> Of(string text)
    {
        var fences = FenceLines.Of(text);
        var blocks = new List<FencedBlock>();
        var behind = 0;
        for (var index = 0; index < fences.All.Count; index++)
        {
            var line = fences.All[index];
            var closer = fences.CloserOf(index);
            if (line.Start < behind || (closer is null && index < fences.All.Count - 1))
            {
                continue;
            }

            var contentStart = Math.Min(line.Next, text.Length);
            var content = text[contentStart..(closer?.Start ?? text.Length)];
            blocks.Add(new FencedBlock(line.Info, Outdented(content, line.MarkStart - line.Start), line.Start, LastLine(text[behind..line.Start]), closer is not null));
            behind = Math.Min(closer?.Next ?? text.Length, text.Length);
        }

        return blocks;
    }

    // A block inside a list is indented as a whole.
    private static string Outdented(string content, int indentation)
    {
        var lines = content.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => line[Math.Min(indentation, line.Length - line.TrimStart(' ').Length)..]);
        var text = string.Join('\n', lines);
        return text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
    }

    private static string LastLine(string text) => text.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Length > 0) ?? string.Empty;
}
