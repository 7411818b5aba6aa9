using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts a usual call around an expression: <c>abs(…)</c>, <c>len(…)</c>, <c>….strip()</c>.</summary>
internal sealed class CallWrap : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        LineExpressions.Of(line).Concat(IteratedOrMember(line)).SelectMany(found => At(line.File, found.Span, found.Role));

    private static IEnumerable<Mutation> At(SourceFile file, Span span, ExpressionRole role)
    {
        if (span.Count > 16 || (span.Count == 1 && file.At(span.First).Kind is TokenKind.Number or TokenKind.Keyword))
        {
            yield break;
        }

        var text = file.Slice(span.First, span.Last);
        var isOperand = Expressions.OperandEnd(file, span.First) >= span.Last;
        var cost = Priors.Wrapper + (role is ExpressionRole.Argument or ExpressionRole.Index ? 0.6 : 0);
        var used = file.Language.Wrappers.Select((wrapper, rank) => (wrapper, rank));
        foreach (var (wrapper, rank) in used.Where(used => !text.StartsWith(used.wrapper + "(", StringComparison.Ordinal)))
        {
            yield return Edits.Replace(file, span, Wrapped(wrapper, text, isOperand), cost + (0.15 * rank), nameof(CallWrap));
        }

        foreach (var (suffix, rank) in file.Language.Suffixes.Select((suffix, rank) => (suffix, rank)).Where(found => !text.EndsWith(found.suffix, StringComparison.Ordinal)))
        {
            yield return Edits.Replace(file, span, (isOperand ? text : $"({text})") + suffix, cost + (0.15 * rank), nameof(CallWrap));
        }
    }

    private static string Wrapped(string wrapper, string text, bool isOperand) => wrapper switch
    {
        ['(', ..] or "await" => $"{wrapper} {(isOperand ? text : $"({text})")}".Replace(") ", ")", StringComparison.Ordinal),
        _ => $"{wrapper}({text})",
    };

    // What a loop runs over, and the receiver of a call: `for x in xs` and `name.split()`.
    private static IEnumerable<(Span Span, ExpressionRole Role)> IteratedOrMember(SourceLine line)
    {
        foreach (var index in line.Indexes)
        {
            if (line.File.At(index).Is("in") && line.File.At(index + 1).EndsOperand)
            {
                yield return (new Span(index + 1, Expressions.OperandEnd(line.File, index + 1)), ExpressionRole.Assigned);
            }
            else if (line.File.At(index).Kind == TokenKind.Name && line.File.At(index + 1).Is(".") && !line.File.At(index - 1).Is("."))
            {
                yield return (new Span(index, index), ExpressionRole.Argument);
            }
        }
    }
}
