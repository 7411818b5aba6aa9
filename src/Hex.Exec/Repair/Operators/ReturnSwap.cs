using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Returns another name of the same function, or, dearly, a constant.</summary>
internal sealed class ReturnSwap : IMutationOperator
{
    private const int Most = 8;

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        LineExpressions.Of(line).Where(found => found.Role == ExpressionRole.Returned).SelectMany(found => At(line.File, found.Span));

    private static IEnumerable<Mutation> At(SourceFile file, Span span)
    {
        var isBareName = span.Count == 1 && file.At(span.First).Kind == TokenKind.Name;
        if (!isBareName)
        {
            foreach (var (name, rank) in Variables(file, span).Select((name, rank) => (name, rank)))
            {
                yield return Edits.Replace(file, span, name, Priors.Return + (0.2 * rank) + (span.Count > 4 ? 0.8 : 0), nameof(ReturnSwap));
            }
        }

        foreach (var constant in new[] { file.Language.Constants.True, file.Language.Constants.False }.Where(constant => file.Text.Contains(constant, StringComparison.Ordinal)))
        {
            yield return Edits.Replace(file, span, constant, Priors.Deletion + 0.6, nameof(ReturnSwap));
        }
    }

    private static IEnumerable<string> Variables(SourceFile file, Span span)
    {
        var function = file.FunctionAt(file.At(span.First).Line);
        return function is null ? [] : Enumerable.Range(file.Lines[function.FirstLine].FirstToken, file.Lines[function.LastLine].EndToken - file.Lines[function.FirstLine].FirstToken)
            .Where(at => file.At(at).Kind == TokenKind.Name && NameUse.Of(file, at) == NameKind.Variable && file.At(at).Text != function.Name && !char.IsUpper(file.At(at).Text[0]))
            .GroupBy(at => file.At(at).Text)
            .OrderBy(group => group.Min(at => Math.Abs(at - span.First)))
            .Select(group => group.Key)
            .Take(Most);
    }
}
