using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Takes a call away that is too much: <c>abs(x)</c> becomes <c>x</c>, <c>name.lower()</c> becomes <c>name</c>.</summary>
internal sealed class CallUnwrap : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => line.Indexes.SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        if (file.At(index).Kind != TokenKind.Name || !file.At(index + 1).Is("(") || file.Partner(index + 1) is var close && close < 0 || file.IsDeclared(index))
        {
            yield break;
        }

        var parts = Expressions.Parts(file, index + 1);
        if (file.At(index - 1).Is(".") && file.At(index - 2).EndsOperand && parts.Count <= 1)
        {
            yield return Edits.Remove(file, new Span(index - 1, close), Priors.Wrapper + 0.4 + (parts.Count * 0.6), nameof(CallUnwrap));
        }

        var first = Expressions.OperandStart(file, index);
        foreach (var part in parts.Take(2))
        {
            yield return Edits.Replace(file, new Span(first, close), file.Slice(part.First, part.Last), Priors.Wrapper + (parts.Count == 1 ? 0.3 : 1), nameof(CallUnwrap));
        }
    }
}
