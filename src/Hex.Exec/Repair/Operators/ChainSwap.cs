using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Changes the order of two calls in a chain: <c>a.f(x).g(y)</c> becomes <c>a.g(y).f(x)</c>.</summary>
internal sealed class ChainSwap : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => line.Indexes.SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        if (CallBehind(file, index) is not { } first || CallBehind(file, first.Last + 1) is not { } second)
        {
            yield break;
        }

        var between = file.Text[file.Tokens[first.Last].End..file.Tokens[second.First].Start];
        var text = file.Slice(second.First, second.Last) + between + file.Slice(first.First, first.Last);
        yield return Edits.Replace(file, new Span(first.First, second.Last), text, Priors.Order, nameof(ChainSwap));
    }

    private static Span? CallBehind(SourceFile file, int dot) =>
        file.At(dot).Is(".") && file.At(dot + 1).Kind == TokenKind.Name && file.At(dot + 2).Is("(") && file.Partner(dot + 2) is var close && close > 0
            ? new Span(dot, close)
            : null;
}
