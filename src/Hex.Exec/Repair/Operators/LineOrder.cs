using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Operators;

/// <summary>Changes the order of two neighbouring lines, or moves a line into or out of the block whose end is next to it.</summary>
internal sealed class LineOrder : IMutationOperator
{
    private static readonly string[] Fixed = ["import", "from", "using", "use", "package", "else", "@", ".", "def", "class"];
    private static readonly string[] EndingWithLine = ["go", "ruby", "shell", "javascript", "typescript", "swift"];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line)
    {
        if (line.IsBlank || Following(line) is not { } next)
        {
            yield break;
        }

        var isBorder = IsEnd(line) != IsEnd(next);
        if (!isBorder && (!IsStatement(line) || !IsStatement(next) || line.Indent != next.Indent))
        {
            yield break;
        }

        if (isBorder && !(IsEnd(line) ? IsStatement(next) : IsStatement(line)))
        {
            yield break;
        }

        var between = line.File.Text[line.End..next.Start];
        var cost = isBorder ? Priors.Indentation + 0.4 : Priors.Order;
        yield return new Mutation(line.File, line.Start, next.End - line.Start, next.Text + between + line.Text, cost, nameof(LineOrder));
    }

    private static SourceLine? Following(SourceLine line) =>
        line.File.Lines.Skip(line.Number + 1).FirstOrDefault(next => !next.IsBlank);

    private static bool IsEnd(SourceLine line) => line.EndToken - line.FirstToken == 1 && line.First.Is("}");

    private static bool IsStatement(SourceLine line) =>
        line.IsBalanced && line.Last.Text is not (":" or "," or "{") && !Fixed.Contains(line.First.Text)
        && (line.Last.Is(";") || line.File.Language is { IsIndented: true } or { HasLogicWords: true } || EndingWithLine.Contains(line.File.Language.Name));
}
