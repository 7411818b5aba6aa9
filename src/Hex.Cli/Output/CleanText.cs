using Hex.Exec.Evidence;

namespace Hex.Cli.Output;

/// <summary>Text from outside, made safe for a terminal.</summary>
internal static class CleanText
{
    /// <summary>Several lines, without control bytes.</summary>
    public static string Block(string text) => TerminalText.WithoutEscapes(text);

    /// <summary>One line: what would start another becomes a space.</summary>
    public static string Line(string text) => TerminalText.WithoutEscapes(text).ReplaceLineEndings(" ").Replace('\t', ' ').Trim();

    /// <summary>One line of at most so many characters.</summary>
    public static string Line(string text, int longest)
    {
        var line = Line(text);
        return line.Length <= longest ? line : line[..Math.Max(1, longest - 1)] + "…";
    }
}
