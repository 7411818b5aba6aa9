using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Binds operands that the usual precedence parts: <c>a + b * c</c> becomes <c>(a + b) * c</c>, or takes parentheses away.</summary>
internal sealed class Parenthesise : IMutationOperator
{
    private static readonly string[] Operators = ["+", "-", "*", "/", "//", "%", "&&", "||", "and", "or", "&", "|", "^", "<<", ">>", "??"];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => line.Indexes.SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        if (file.At(index).Is("(") && !file.At(index - 1).EndsOperand && file.Partner(index) is var close && close > index + 1)
        {
            yield return Edits.Replace(file, new Span(index, close), file.Slice(index + 1, close - 1), Priors.Parentheses + 0.8, nameof(Parenthesise));
        }

        if (!IsOperator(file, index))
        {
            yield break;
        }

        var left = Expressions.OperandStart(file, index - 1);
        var right = Expressions.OperandEnd(file, index + 1);
        if (right < file.Tokens.Count && (IsOperator(file, left - 1) || IsOperator(file, right + 1)))
        {
            yield return Edits.Replace(file, new Span(left, right), $"({file.Slice(left, right)})", Priors.Parentheses, nameof(Parenthesise));
        }
    }

    private static bool IsOperator(SourceFile file, int index) =>
        index > 0 && index + 1 < file.Tokens.Count && file.At(index).Kind != TokenKind.Text && Operators.Contains(file.At(index).Text) && Expressions.IsBinary(file, index);
}
