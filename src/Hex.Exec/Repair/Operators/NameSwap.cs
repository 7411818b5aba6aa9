using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts another name that is used the same way nearby in place of one: a variable, a member or a function.</summary>
internal sealed class NameSwap : IMutationOperator
{
    private const int Most = 10;

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        line.Indexes.Where(index => IsSwappable(line.File, index)).SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        var cost = Priors.Name + (IsAssigned(file, index) ? 0.8 : 0);
        foreach (var (other, rank) in NearNames.For(file, index).Take(Most).Select((other, rank) => (other, rank)))
        {
            yield return Edits.Replace(file, index, other, cost + (0.15 * rank), nameof(NameSwap));
        }
    }

    private static bool IsSwappable(SourceFile file, int index) =>
        file.Tokens[index].Kind == TokenKind.Name && !file.IsDeclared(index);

    private static bool IsAssigned(SourceFile file, int index) => file.At(index + 1).Is("=") || file.At(index + 1).Is(":=");
}
