using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Changes the order of two neighbours: arguments, the sides of a minus, the branches of a conditional, the parts of a pair.</summary>
internal sealed class OperandSwap : IMutationOperator
{
    private static readonly string[] Ordered = ["-", "/", "//", "%", "<<", ">>", "**", "+", "."];

    private static readonly string[] Borders = [",", "=", "return", ":=", ";", ":", "in", "for", "yield"];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => line.Indexes.SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        var token = file.Tokens[index];
        if (token.Kind == TokenKind.Open && token.Text is "(" or "[" && file.Partner(index) > index)
        {
            return Arguments(file, index);
        }

        if (token.Kind == TokenKind.Operator && Ordered.Contains(token.Text) && Expressions.IsBinary(file, index) && index + 1 < file.Tokens.Count)
        {
            return token.Is(".") && file.Language.Name is not ("perl" or "php") ? [] : Sides(file, index);
        }

        return token.Is("?") ? Branches(file, index) : token.Is(",") ? Pair(file, index) : [];
    }

    private static IEnumerable<Mutation> Arguments(SourceFile file, int open)
    {
        var parts = Expressions.Parts(file, open);
        for (var at = 0; at + 1 < parts.Count && !file.At(parts[at].Last + 1).Is(";"); at++)
        {
            var cost = Priors.Arguments + (at * 0.1) + (file.At(open - 1).EndsOperand ? 0 : 0.6);
            yield return Swap(file, parts[at], parts[at + 1], cost);
        }

        if (parts.Count == 3 && !file.At(parts[0].Last + 1).Is(";"))
        {
            yield return Swap(file, parts[0], parts[2], Priors.Arguments + 0.6);
        }
    }

    private static IEnumerable<Mutation> Sides(SourceFile file, int index)
    {
        var left = new Span(Expressions.OperandStart(file, index - 1), index - 1);
        var right = new Span(index + 1, Expressions.OperandEnd(file, index + 1));
        yield return Swap(file, left, right, Priors.Arguments + (file.At(index).Is("+") ? 1 : 0.2));
    }

    private static IEnumerable<Mutation> Branches(SourceFile file, int index)
    {
        if (Expressions.OperandEnd(file, index + 1) is var first && file.At(first + 1).Is(":") && first + 2 < file.Tokens.Count)
        {
            yield return Swap(file, new Span(index + 1, first), new Span(first + 2, Expressions.OperandEnd(file, first + 2)), Priors.Arguments);
        }
    }

    // `a, b = b, a` and `return low, high` without brackets around them.
    private static IEnumerable<Mutation> Pair(SourceFile file, int index)
    {
        if (index == 0 || index + 1 >= file.Tokens.Count || !file.At(index - 1).EndsOperand)
        {
            yield break;
        }

        if (Expressions.ToEnd(file, index + 1) is { } right)
        {
            yield return Swap(file, new Span(PartStart(file, index - 1), index - 1), right, Priors.Arguments + 0.8);
        }
    }

    private static int PartStart(SourceFile file, int last)
    {
        var at = file.Partner(last) >= 0 && file.Partner(last) < last ? file.Partner(last) : last;
        while (at > 0 && file.At(at - 1).Line == file.At(last).Line && file.At(at - 1).Kind != TokenKind.Open && !Borders.Contains(file.At(at - 1).Text))
        {
            at = file.At(at - 1).Kind == TokenKind.Close && file.Partner(at - 1) >= 0 ? file.Partner(at - 1) : at - 1;
        }

        return at;
    }

    private static Mutation Swap(SourceFile file, Span first, Span second, double cost)
    {
        var between = file.Text[file.Tokens[first.Last].End..file.Tokens[second.First].Start];
        var text = file.Slice(second.First, second.Last) + between + file.Slice(first.First, first.Last);
        return Edits.Replace(file, new Span(first.First, second.Last), text, cost, nameof(OperandSwap));
    }
}
