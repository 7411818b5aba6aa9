using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts a minus in front of a value that lacks one: a number, an argument, a sort key.</summary>
internal sealed class SignFlip : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => Numbers(line).Concat(Values(line));

    private static IEnumerable<Mutation> Numbers(SourceLine line) =>
        from index in line.Indexes
        where line.File.Tokens[index].Kind == TokenKind.Number && line.File.Tokens[index].Text != "0"
        where StartsValue(line.File.At(index - 1))
        select Edits.Replace(line.File, index, "-" + line.File.Tokens[index].Text, Priors.Negation + 0.4, nameof(SignFlip));

    // A sign behind an operator (`n % -2`) is hardly ever meant.
    private static bool StartsValue(Token before) =>
        before.Kind == TokenKind.Open || before.Text is "=" or "," or "return" or ":" or "==" or "!=" or "<" or ">" or "<=" or ">=" or ":=" or "?";

    private static IEnumerable<Mutation> Values(SourceLine line) =>
        from found in LineExpressions.Of(line)
        where found.Role is not ExpressionRole.Compared and not ExpressionRole.Returned
        where line.File.At(found.Span.First).Kind == TokenKind.Name && Expressions.OperandEnd(line.File, found.Span.First) == found.Span.Last
        select Edits.Replace(line.File, found.Span, "-" + line.File.Slice(found.Span.First, found.Span.Last), Priors.Negation + 1.2, nameof(SignFlip));
}
