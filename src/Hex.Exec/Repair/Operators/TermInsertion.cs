using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Adds a term that is missing: another name of the scope, added, subtracted or multiplied, or a bound put on the value.</summary>
internal sealed class TermInsertion : IMutationOperator
{
    private const int Most = 5;

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        LineExpressions.Of(line).Where(found => IsSimple(line.File, found.Span)).SelectMany(found => At(line.File, found.Span, found.Role));

    private static IEnumerable<Mutation> At(SourceFile file, Span span, ExpressionRole role)
    {
        var text = file.Slice(span.First, span.Last);
        var name = Enumerable.Range(span.First, span.Count).FirstOrDefault(at => file.At(at).Kind == TokenKind.Name, -1);
        var names = name < 0 ? [] : NearNames.For(file, name).Where(other => !text.Contains(other, StringComparison.Ordinal)).Take(Most).ToList();
        for (var rank = 0; rank < names.Count; rank++)
        {
            var cost = Priors.Term + (0.2 * rank) + (role is ExpressionRole.Compared ? 0.4 : 0);
            yield return Edits.Replace(file, span, $"{text} - {names[rank]}", cost, nameof(TermInsertion));
            yield return Edits.Replace(file, span, $"{text} + {names[rank]}", cost, nameof(TermInsertion));
            yield return Edits.Replace(file, span, $"{names[rank]} * {text}", cost + 0.3, nameof(TermInsertion));
            foreach (var bound in Bounds(file.Language))
            {
                yield return Edits.Replace(file, span, $"{bound}({names[rank]}, {text})", cost + 0.2, nameof(TermInsertion));
            }
        }

        foreach (var bound in Bounds(file.Language))
        {
            yield return Edits.Replace(file, span, $"{bound}(0, {text})", Priors.Term + 0.8, nameof(TermInsertion));
        }
    }

    private static IEnumerable<string> Bounds(Language language) => language.Name switch
    {
        "python" or "go" or "php" => ["max", "min"],
        "javascript" or "typescript" or "java" => ["Math.max", "Math.min"],
        "c#" => ["Math.Max", "Math.Min"],
        "c++" => ["std::max", "std::min"],
        _ => [],
    };

    private static bool IsProduct(SourceFile file, Span span) =>
        Enumerable.Range(span.First, span.Count).All(at => file.At(at).Kind is TokenKind.Name or TokenKind.Number || file.At(at).Text is "*" or "/" or "//" or "." or "->");

    private static bool IsSimple(SourceFile file, Span span) =>
        span.Count <= 10 && (Expressions.OperandEnd(file, span.First) >= span.Last || IsProduct(file, span))
        && file.At(span.First).Kind is TokenKind.Name or TokenKind.Keyword && !file.At(span.Last).Is("]")
        && Enumerable.Range(span.First, span.Count).All(at => file.At(at).Kind != TokenKind.Text);
}
