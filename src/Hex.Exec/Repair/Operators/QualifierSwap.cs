using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Takes the variable in place of the member of the same name, and the other way round.</summary>
internal sealed class QualifierSwap : IMutationOperator
{
    private const int Most = 3;

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        line.Indexes.Where(index => line.File.At(index).Kind == TokenKind.Name).SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        var first = Expressions.OperandStart(file, index);
        return NameUse.Of(file, index) switch
        {
            NameKind.Member when first < index && NearNames.Around(file, index).Contains(file.At(index).Text) =>
                [Edits.Replace(file, new Span(first, index), file.At(index).Text, Priors.Name, nameof(QualifierSwap))],
            NameKind.Variable when !file.IsDeclared(index) => Members(file, index)
                .Select((member, rank) => Edits.Replace(file, index, member, Priors.Name + 0.4 + (0.2 * rank), nameof(QualifierSwap))),
            _ => [],
        };
    }

    private static IEnumerable<string> Members(SourceFile file, int index)
    {
        var name = file.At(index).Text;
        return Enumerable.Range(0, file.Tokens.Count)
            .Where(at => file.Tokens[at].Text == name && file.Tokens[at].Kind == TokenKind.Name && NameUse.Of(file, at) == NameKind.Member)
            .OrderBy(at => Math.Abs(at - index))
            .Select(at => (First: Expressions.OperandStart(file, at), Last: at))
            .Where(span => span.First < span.Last)
            .Select(span => file.Slice(span.First, span.Last))
            .Distinct()
            .Take(Most);
    }
}
