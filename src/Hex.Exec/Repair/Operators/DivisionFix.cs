using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Mends what whole-number division cuts off, divides after multiplying, and keeps remainders from being negative.</summary>
internal sealed class DivisionFix : IMutationOperator
{
    private static readonly string[] SamePrecedence = ["*", "/", "//", "%"];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        line.Indexes.Where(index => line.File.At(index).Kind == TokenKind.Operator && Expressions.IsBinary(line.File, index) && index + 1 < line.File.Tokens.Count)
            .SelectMany(index => Reals(line.File, index).Concat(Reordered(line.File, index)).Concat(Remainders(line.File, index)));

    private static IEnumerable<Mutation> Reals(SourceFile file, int index)
    {
        if (!file.At(index).Is("/") || !file.Language.DividesWhole || file.Language.Name == "shell")
        {
            yield break;
        }

        foreach (var side in new[] { index - 1, index + 1 }.Where(side => file.At(side).Kind == TokenKind.Number && file.At(side).Text.All(char.IsAsciiDigit)))
        {
            yield return Edits.Replace(file, side, file.At(side).Text + ".0", Priors.Constant, nameof(DivisionFix));
        }

        var left = Expressions.OperandStart(file, index - 1);
        var cast = file.Language.Name switch { "c" or "c++" or "java" or "c#" => "(double)", _ => null };
        if (cast is not null)
        {
            yield return Edits.Replace(file, new Span(left, index - 1), cast + file.Slice(left, index - 1), Priors.Constant + 0.4, nameof(DivisionFix));
        }

        // Rounding up: (a + b - 1) / b.
        var right = Expressions.OperandEnd(file, index + 1);
        var divisor = file.Slice(index + 1, right);
        yield return Edits.Replace(file, new Span(left, right), $"({file.Slice(left, index - 1)} + {divisor} - 1) / {divisor}", Priors.Term, nameof(DivisionFix));
    }

    // `a / b * c` becomes `a * c / b`.
    private static IEnumerable<Mutation> Reordered(SourceFile file, int index)
    {
        var middle = Expressions.OperandEnd(file, index + 1);
        var next = middle + 1;
        if (!SamePrecedence.Contains(file.At(index).Text) || !SamePrecedence.Contains(file.At(next).Text) || file.At(index).Text == file.At(next).Text || next + 1 >= file.Tokens.Count)
        {
            yield break;
        }

        var last = Expressions.OperandEnd(file, next + 1);
        var text = $"{file.At(next).Text} {file.Slice(next + 1, last)} {file.At(index).Text} {file.Slice(index + 1, middle)}";
        yield return Edits.Replace(file, new Span(index, last), text, Priors.Arguments + 0.2, nameof(DivisionFix));
    }

    private static IEnumerable<Mutation> Remainders(SourceFile file, int index)
    {
        if (!file.At(index).Is("%") || file.Language.Name is "python" or "perl" or "ruby" or "lua")
        {
            yield break;
        }

        var (first, last) = (Expressions.OperandStart(file, index - 1), Expressions.OperandEnd(file, index + 1));
        var divisor = file.Slice(index + 1, last);
        yield return Edits.Replace(file, new Span(first, last), $"(({file.Slice(first, last)}) + {divisor}) % {divisor}", Priors.Arguments + 0.6, nameof(DivisionFix));
    }
}
