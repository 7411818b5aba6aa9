using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Operators;

/// <summary>Takes a whole statement out.</summary>
internal sealed class LineRemoval : IMutationOperator
{
    private static readonly string[] Kept = ["import", "from", "using", "}", "use", "package", "def", "@", "else", "return"];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line)
    {
        if (line.IsBlank || !line.IsBalanced || line.Last.Text is ":" or "," or "{" || Kept.Contains(line.First.Text))
        {
            yield break;
        }

        if (line.File.Language.IsIndented)
        {
            yield return new Mutation(line.File, line.Start + line.Indent.Length, line.Text.Length - line.Indent.Length, "pass", Priors.Deletion, nameof(LineRemoval));
        }

        var start = line.Number > 0 ? line.File.Lines[line.Number - 1].End : line.Start;
        yield return new Mutation(line.File, start, line.End - start, string.Empty, Priors.Deletion - 0.2, nameof(LineRemoval));
    }
}
