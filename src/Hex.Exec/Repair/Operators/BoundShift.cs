using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Adds one to an index, a bound or a result, subtracts one, or takes such a one away.</summary>
internal sealed class BoundShift : IMutationOperator
{
    // What has one of these at its top level is no number.
    private static readonly string[] Unnumbered =
    [
        "=", "=>", ":", "?", ",", "<", ">", "<=", ">=", "==", "!=", "&&", "||", "and", "or", "not", "!", "new", "lambda", "if", "for", "{", ";", "->",
        ":=", "True", "False", "None", "true", "false", "null", "...", "|",
    ];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => Added(line).Concat(line.Indexes.SelectMany(index => Taken(line.File, index)));

    private static IEnumerable<Mutation> Added(SourceLine line)
    {
        foreach (var (span, role) in LineExpressions.Of(line))
        {
            if (!MayBeNumber(line.File, span))
            {
                continue;
            }

            var text = line.File.Slice(span.First, span.Last);
            var bare = span.Count == 1 || Expressions.OperandEnd(line.File, span.First) == span.Last || IsSum(line.File, span) ? text : $"({text})";
            var cost = CostOf(role) + (span.Count > 6 ? 0.4 : 0);
            yield return Edits.Replace(line.File, span, bare + " - 1", cost, nameof(BoundShift));
            yield return Edits.Replace(line.File, span, bare + " + 1", cost, nameof(BoundShift));
        }
    }

    // `n - 1` becomes `n`, and `1 + n` becomes `n`.
    private static IEnumerable<Mutation> Taken(SourceFile file, int index)
    {
        if (file.At(index).Text is not ("+" or "-") || !Expressions.IsBinary(file, index))
        {
            yield break;
        }

        if (file.At(index + 1).Kind == TokenKind.Number && file.At(index + 2).Text is not ("*" or "/" or "." or "**"))
        {
            var start = file.Tokens[index - 1].End;
            yield return new Mutation(file, start, file.Tokens[index + 1].End - start, string.Empty, Priors.OffByOne + 0.2, nameof(BoundShift));
        }

        if (file.At(index).Is("+") && file.At(index - 1).Kind == TokenKind.Number)
        {
            yield return Edits.Remove(file, new Span(index - 1, index), Priors.OffByOne + 0.4, nameof(BoundShift));
        }
    }

    private static double CostOf(ExpressionRole role) => role switch
    {
        ExpressionRole.Index => Priors.OffByOne + 0.3,
        ExpressionRole.Argument => Priors.OffByOne + 0.7,
        ExpressionRole.Compared => Priors.OffByOne + 0.9,
        _ => Priors.OffByOne + 0.8,
    };

    private static bool IsSum(SourceFile file, Span span) =>
        Enumerable.Range(span.First, span.Count).Select(file.At).All(token =>
            token.Kind is TokenKind.Name or TokenKind.Number or TokenKind.Open or TokenKind.Close || token.Text is "+" or "-" or "*" or "." or "/");

    private static bool MayBeNumber(SourceFile file, Span span) =>
        span.Count is > 0 and < 14
        && !(span.Count == 1 && file.At(span.First).Kind is TokenKind.Number or TokenKind.Keyword)
        && !(span.Count == 2 && file.At(span.First).Is("-"))
        && !(file.At(span.First).Is("[") || file.At(span.First).Is("{"))
        && Enumerable.Range(span.First, span.Count).All(at =>
            file.At(at).Kind != TokenKind.Text && (!Unnumbered.Contains(file.At(at).Text) || IsInBrackets(file, span, at)));

    private static bool IsInBrackets(SourceFile file, Span span, int at) =>
        Enumerable.Range(span.First, at - span.First).Any(open => file.At(open).Kind == TokenKind.Open && file.Partner(open) > at && file.At(open).Text != "{");
}
