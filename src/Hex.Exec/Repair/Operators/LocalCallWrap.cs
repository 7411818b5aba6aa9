using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts a call of a function around an expression that the same file defines or calls with one argument elsewhere.</summary>
internal sealed class LocalCallWrap : IMutationOperator
{
    private const int Most = 8;

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        LineExpressions.Of(line)
            .Where(found => found.Span.Count <= 12 && line.File.At(found.Span.First).Kind == TokenKind.Name)
            .SelectMany(found => At(line.File, found.Span, found.Role));

    private static IEnumerable<Mutation> At(SourceFile file, Span span, ExpressionRole role)
    {
        var text = file.Slice(span.First, span.Last);
        var line = file.At(span.First).Line;
        var callees = file.UnaryCalls
            .Where(callee => !text.StartsWith(callee.Name + "(", StringComparison.Ordinal) && file.FunctionAt(line)?.Name != callee.Name)
            .OrderBy(callee => Math.Abs(callee.Line - line)).ThenBy(callee => callee.Name, StringComparer.Ordinal)
            .Take(Most);
        return callees.Select((callee, rank) => Edits.Replace(
            file, span, $"{callee.Name}({text})", Priors.Wrapper + 0.2 + (0.12 * rank) + (role is ExpressionRole.Argument ? 0.4 : 0), nameof(LocalCallWrap)));
    }
}
