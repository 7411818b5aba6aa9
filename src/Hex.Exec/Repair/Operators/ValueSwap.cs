using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts a name in a number's place, or a small number in a name's.</summary>
internal sealed class ValueSwap : IMutationOperator
{
    private const int Most = 5;

    private static readonly string[] SmallNumbers = ["0", "1"];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        LineExpressions.Of(line).Where(found => found.Span.Count == 1).SelectMany(found => At(line.File, found.Span.First, found.Role));

    private static IEnumerable<Mutation> At(SourceFile file, int index, ExpressionRole role)
    {
        var dearer = role == ExpressionRole.Index ? 0 : 0.6;
        if (file.At(index).Kind == TokenKind.Number)
        {
            return NearNames.Around(file, index).Take(Most).Select((name, rank) => Edits.Replace(file, index, name, Priors.Name + 0.6 + dearer + (0.2 * rank), nameof(ValueSwap)));
        }

        return file.At(index).Kind == TokenKind.Name && role is ExpressionRole.Argument or ExpressionRole.Index or ExpressionRole.Returned
            ? SmallNumbers.Select((value, rank) => Edits.Replace(file, index, value, Priors.Name + 1 + dearer + (0.2 * rank), nameof(ValueSwap)))
            : [];
    }
}
