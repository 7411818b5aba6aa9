using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Operators;

/// <summary>Moves a statement into the block that the next line opens, or out of the block that the line before it opens.</summary>
internal sealed class LineMove : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line)
    {
        if (line.IsBlank || !line.IsBalanced || Opens(line) || Next(line) is not { } next || line.First.Is("return"))
        {
            yield break;
        }

        var newline = line.File.Text.AsSpan(line.End).StartsWith("\r\n") ? "\r\n" : "\n";
        if (Opens(next) && next.Indent == line.Indent && Next(next) is { } inner && inner.Indent.Length > next.Indent.Length)
        {
            var moved = next.Text + newline + inner.Indent + line.Text.Trim();
            yield return new Mutation(line.File, line.Start, next.End - line.Start, moved, Priors.Indentation + 0.5, nameof(LineMove));
        }

        if (Previous(line) is { } before && Opens(before) && before.Indent.Length < line.Indent.Length && before.First.Text is not ("def" or "class" or "function"))
        {
            var moved = before.Indent + line.Text.Trim() + newline + before.Text;
            yield return new Mutation(line.File, before.Start, line.End - before.Start, moved, Priors.Indentation + 0.8, nameof(LineMove));
        }
    }

    private static bool Opens(SourceLine line) =>
        line.Last.Text is "{" or ":" or "do" or "then" && line.First.Text is not ("}" or "else" or "elif" or "except" or "finally" or "case" or "catch");

    private static SourceLine? Next(SourceLine line) => line.File.Lines.Skip(line.Number + 1).FirstOrDefault(next => !next.IsBlank);

    private static SourceLine? Previous(SourceLine line) => line.File.Lines.Take(line.Number).LastOrDefault(before => !before.IsBlank);
}
