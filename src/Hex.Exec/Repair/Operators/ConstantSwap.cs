using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts the other constant in place of one: false for true, zero for nothing, nothing for an empty list.</summary>
internal sealed class ConstantSwap : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => line.Indexes.SelectMany(index => At(line, index));

    private static IEnumerable<Mutation> At(SourceLine line, int index)
    {
        var file = line.File;
        var token = file.Tokens[index];
        var (isTrue, isFalse, isNull) = file.Language.Constants;
        if (token.Kind == TokenKind.Number)
        {
            return IsResult(file, index) ? Results(file, index) : [];
        }

        if (token.Kind == TokenKind.Text || !(token.Text == isTrue || token.Text == isFalse || token.Text == isNull))
        {
            return token.Is("[") && file.Partner(index) == index + 1 && !file.At(index - 1).EndsOperand
                ? [Edits.Replace(file, new Span(index, index + 1), isNull, Priors.Constant + 1.5, nameof(ConstantSwap))]
                : [];
        }

        return token.Text == isNull
            ? new[] { "0", "[]", "\"\"", isFalse, "{}" }.Select(other => Edits.Replace(file, index, other, Priors.Constant + 1, nameof(ConstantSwap)))
            : [
                Edits.Replace(file, index, token.Text == isTrue ? isFalse : isTrue, Priors.Constant, nameof(ConstantSwap)),
                Edits.Replace(file, index, isNull, Priors.Constant + 1.2, nameof(ConstantSwap)),
            ];
    }

    private static IEnumerable<Mutation> Results(SourceFile file, int index)
    {
        yield return Edits.Replace(file, index, file.Language.Constants.Null, Priors.Constant + 1.5, nameof(ConstantSwap));
        if (file.At(index).Text is "0" or "1" && file.Language.Name != "perl")
        {
            yield return Edits.Replace(file, index, file.Language.Constants.False, Priors.Constant + 1.5, nameof(ConstantSwap));
        }
    }

    private static bool IsResult(SourceFile file, int index) => file.At(index - 1).Is("return") && !file.At(index + 1).Is(".");
}
