using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Negates a condition or a result, or takes a negation or a minus away.</summary>
internal sealed class Negation : IMutationOperator
{
    private static readonly string[] Conditional = ["if", "elif", "elsif", "while", "unless", "until", "assert", "return", "&&", "||", "and", "or", "filter"];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => line.Indexes.SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        var token = file.Tokens[index];
        if (token.Kind is TokenKind.Text or TokenKind.Name or TokenKind.Number)
        {
            return [];
        }

        return token.Text switch
        {
            "!" when !Expressions.IsBinary(file, index) => [Edits.Remove(file, new Span(index, index), Priors.Negation - 0.3, nameof(Negation))],
            "not" => Membership(file, index),
            "in" when IsTest(file, index) => [Edits.Replace(file, index, "not in", Priors.Negation, nameof(Negation))],
            "is" when file.Language.IsIndented && !file.At(index + 1).Is("not") => [Edits.Replace(file, index, "is not", Priors.Negation - 0.2, nameof(Negation))],
            "-" when !Expressions.IsBinary(file, index) => [Edits.Remove(file, new Span(index, index), Priors.Negation, nameof(Negation))],
            _ when Conditional.Contains(token.Text) => Negated(file, index),
            _ => [],
        };
    }

    private static IEnumerable<Mutation> Membership(SourceFile file, int index) =>
        [Edits.Remove(file, new Span(index, index), Priors.Negation - 0.3, nameof(Negation))];

    // `x in xs` asks; `for x in xs` does not.
    private static bool IsTest(SourceFile file, int index) =>
        file.Language.IsIndented && !Enumerable.Range(Math.Max(0, index - 8), Math.Min(8, index)).Any(at => file.At(at).Is("for") && file.At(at).Line == file.At(index).Line);

    private static IEnumerable<Mutation> Negated(SourceFile file, int keyword)
    {
        var isJoint = file.At(keyword).Text is "&&" or "||" or "and" or "or";
        var span = isJoint ? new Span(keyword + 1, Expressions.OperandEnd(file, keyword + 1))
            : file.At(keyword).Is("return") ? Expressions.ToEnd(file, keyword + 1)
            : Expressions.Condition(file, keyword);
        if (span is not { } found || found.Last >= file.Tokens.Count || found.Last < found.First)
        {
            yield break;
        }

        var text = file.Slice(found.First, found.Last);
        var isWhole = Expressions.OperandEnd(file, found.First) == found.Last;
        var negated = file.Language.HasLogicWords ? (isWhole ? $"not {text}" : $"not ({text})") : isWhole ? $"!{text}" : $"!({text})";
        var isParenthesised = !file.At(keyword + 1).Is("(") && file.Language.HasStrictEquality && !isJoint;
        yield return Edits.Replace(file, found, negated, Priors.Negation + (file.At(keyword).Is("return") || isParenthesised ? 0.8 : 0.2), nameof(Negation));
        if (file.At(keyword).Is("return") && isWhole && !file.At(found.First).Is("-"))
        {
            yield return Edits.Replace(file, found, "-" + text, Priors.Negation + 0.6, nameof(Negation));
        }
    }
}
