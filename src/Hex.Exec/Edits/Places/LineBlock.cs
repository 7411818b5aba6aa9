namespace Hex.Exec.Edits.Places;

/// <summary>The lines of a file, or of a text to find in it, that are not blank.</summary>
internal sealed class LineBlock
{
    /// <summary>Takes lines.</summary>
    public LineBlock(IReadOnlyList<TextLine> lines)
    {
        Lines = lines;
        Inked = [.. Enumerable.Range(0, lines.Count).Where(index => !lines[index].IsBlank)];
    }

    /// <summary>All lines.</summary>
    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>The indexes of the lines that are not blank.</summary>
    public IReadOnlyList<int> Inked { get; }

    /// <summary>A line by its number among those that are not blank.</summary>
    public TextLine this[int inked] => Lines[Inked[inked]];

    /// <summary>The places, by number among the lines that are not blank, where all lines of another block stand in a row.</summary>
    public IReadOnlyList<int> Find(LineBlock block, Func<TextLine, string> form)
    {
        var here = Inked.Select(index => form(Lines[index])).ToList();
        var wanted = block.Inked.Select(index => form(block.Lines[index])).ToList();
        return wanted.Count == 0 ? []
            : [.. Enumerable.Range(0, Math.Max(0, here.Count - wanted.Count + 1)).Where(start => StandsAt(here, wanted, start))];
    }

    private static bool StandsAt(List<string> here, List<string> wanted, int start)
    {
        for (var index = 0; index < wanted.Count; index++)
        {
            if (here[start + index] != wanted[index])
            {
                return false;
            }
        }

        return true;
    }
}
