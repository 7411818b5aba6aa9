using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Operators;

/// <summary>Changes the order of two neighbouring lines, or moves a line into or out of the block whose end is next to it.</summary>
internal sealed class LineOrder : IMutationOperator
{
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
        line.IsBalanced && line.Last.Text is not (":" or "," or "{") && line.First.Text is not ("import" or "from" or "using" or "use" or "package" or "else" or "@" or "." or "def" or "class")
        && (line.File.Language.IsIndented || line.File.Language.HasLogicWords || line.Last.Is(";") || line.File.Language.Name is "go" or "ruby" or "shell" or "javascript" or "typescript" or "swift");
}
