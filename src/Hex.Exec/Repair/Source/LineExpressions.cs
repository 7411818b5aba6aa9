using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Source;

/// <summary>Finds the whole expressions that start on a line.</summary>
internal static class LineExpressions
{
    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "==", "!=", "===", "!==", ".."];

    /// <summary>The expressions, each with where it stands.</summary>
    public static IEnumerable<(Span Span, ExpressionRole Role)> Of(SourceLine line) =>
        line.Indexes.SelectMany(index => At(line.File, index)).Distinct();

    private static IEnumerable<(Span Span, ExpressionRole Role)> At(SourceFile file, int index)
    {
        var token = file.Tokens[index];
        if (token.Is("return") || token.Is("yield"))
        {
            return One(Expressions.ToEnd(file, index + 1), ExpressionRole.Returned);
        }

        if (token.Is("=") || token.Is(":=") || token.Is("+=") || token.Is("-="))
        {
            return One(Expressions.ToEnd(file, index + 1), ExpressionRole.Assigned);
        }

        if (token.Is("(") && file.Partner(index) > index && file.At(index - 1).EndsOperand)
        {
            return Expressions.Parts(file, index).Select(part => (part, ExpressionRole.Argument));
        }

        if (token.Is("[") && file.Partner(index) > index)
        {
            return Bounds(file, index).Select(part => (part, file.At(index - 1).EndsOperand ? ExpressionRole.Index : ExpressionRole.Argument));
        }

        return token.Kind == TokenKind.Operator && Comparisons.Contains(token.Text) && Expressions.IsBinary(file, index) ? Compared(file, index) : Tail(file, index);
    }

    private static IEnumerable<(Span Span, ExpressionRole Role)> One(Span? span, ExpressionRole role) => span is { } found ? [(found, role)] : [];

    // The last expression of a block in Rust and Ruby is what the function returns.
    private static IEnumerable<(Span Span, ExpressionRole Role)> Tail(SourceFile file, int index)
    {
        if (file.Language.Name is not ("rust" or "ruby") || file.At(index - 1).Line == file.At(index).Line || file.At(index).Kind is TokenKind.Keyword or TokenKind.Close or TokenKind.Operator)
        {
            return [];
        }

        return Expressions.ToEnd(file, index) is { } span && (file.At(span.Last + 1).Is("}") || file.At(span.Last + 1).Is("end"))
            ? [(span, ExpressionRole.Returned)]
            : [];
    }

    private static IEnumerable<Span> Bounds(SourceFile file, int open)
    {
        var first = open + 1;
        var close = file.Partner(open);
        for (var at = open + 1; at <= close; at++)
        {
            if (at == close || file.At(at).Is(":") || file.At(at).Is(",") || file.At(at).Is(".."))
            {
                if (at > first)
                {
                    yield return new Span(first, at - 1);
                }

                first = at + 1;
            }
            else if (file.At(at).Kind == TokenKind.Open && file.Partner(at) > at)
            {
                at = file.Partner(at);
            }
        }
    }

    private static IEnumerable<(Span Span, ExpressionRole Role)> Compared(SourceFile file, int index)
    {
        yield return (new Span(Expressions.OperandStart(file, index - 1), index - 1), ExpressionRole.Compared);
        var right = index + 1;
        if (right < file.Tokens.Count)
        {
            yield return (new Span(right, Expressions.OperandEnd(file, right)), ExpressionRole.Compared);
        }
    }
}
