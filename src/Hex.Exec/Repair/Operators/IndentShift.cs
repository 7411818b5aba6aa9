using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Operators;

/// <summary>Moves a line, or a line and those that belong to it, one level out or in where blocks are made by indentation.</summary>
internal sealed class IndentShift : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line)
    {
        if (line.IsBlank || !line.File.Language.IsIndented || line.First.Text is "def" or "class" or "@" or "import" or "from")
        {
            yield break;
        }

        var block = Block(line);
        var cost = Priors.Indentation + (block.Count > 1 ? 0.5 : 0) + (line.First.Is("return") ? -0.3 : 0);
        foreach (var other in Levels(line))
        {
            yield return Shift(line, block, other, cost);
        }
    }

    // Only levels that code nearby really has: those of the lines around it, and one step further in behind a header.
    private static IEnumerable<string> Levels(SourceLine line)
    {
        var before = line.File.Lines.Take(line.Number).Where(other => !other.IsBlank).TakeLast(6).Select(other => other.Indent);
        var after = line.File.Lines.Skip(line.Number + 1).Where(other => !other.IsBlank).Take(3).Select(other => other.Indent);
        return before.Concat(after).Where(indent => indent != line.Indent && indent.Length > 0).Distinct();
    }

    private static List<SourceLine> Block(SourceLine line)
    {
        var block = new List<SourceLine> { line };
        foreach (var next in line.File.Lines.Skip(line.Number + 1))
        {
            if (!next.IsBlank && next.Indent.Length <= line.Indent.Length && !(block[^1].IsBlank is false && !line.IsBalanced && next.First.Kind == Tokens.TokenKind.Close))
            {
                break;
            }

            block.Add(next);
        }

        while (block[^1].IsBlank)
        {
            block.RemoveAt(block.Count - 1);
        }

        return block;
    }

    private static Mutation Shift(SourceLine line, List<SourceLine> block, string indent, double cost)
    {
        var file = line.File;
        var lines = block.Select(part => part.Text.StartsWith(line.Indent, StringComparison.Ordinal) ? indent + part.Text[line.Indent.Length..] : part.Text);
        var newline = file.Text.AsSpan(line.End).StartsWith("\r\n") ? "\r\n" : "\n";
        return new Mutation(file, line.Start, block[^1].End - line.Start, string.Join(newline, lines), cost, nameof(IndentShift));
    }
}
