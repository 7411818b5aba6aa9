namespace Hex.Exec.Context;

/// <summary>A text as prompts show it: lines without their endings, overlong ones shortened to their ends.</summary>
internal sealed class PromptLines
{
    private const int LongestLine = 400;
    private const int LineHead = 240;
    private const int LineTail = 90;

    private PromptLines(string[] lines, bool isExact)
    {
        Lines = lines;
        IsExact = isExact;
        Units = [.. lines.Select(line => TokenEstimate.Units(line) + NewLine)];
        Fence = DataBlock.FenceFor(lines);
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The size of each line with its ending, in units.</summary>
    public IReadOnlyList<long> Units { get; }

    /// <summary>Whether every line is as it was.</summary>
    public bool IsExact { get; }

    /// <summary>A fence that none of the lines can close.</summary>
    public string Fence { get; }

    private static long NewLine { get; } = TokenEstimate.Units("\n");

    /// <summary>Splits a text; an ending of the last line makes no empty line of its own.</summary>
    public static PromptLines Of(string text)
    {
        var lines = text.Split('\n');
        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        var isExact = true;
        for (var index = 0; index < count; index++)
        {
            var line = lines[index].EndsWith('\r') ? lines[index][..^1] : lines[index];
            lines[index] = line.Length <= LongestLine ? line : TextCut.Ends(line, LineHead, LineTail, " ");
            isExact &= ReferenceEquals(lines[index], line);
        }

        return new PromptLines(lines[..count], isExact);
    }
}
