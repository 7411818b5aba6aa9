using System.Text.RegularExpressions;
using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts another name of the same family in place of one: <c>max</c> for <c>min</c>, <c>end_index</c> for <c>start_index</c>.</summary>
internal sealed partial class FamilySwap : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        line.Indexes.Where(index => line.File.Tokens[index].Kind is TokenKind.Name or TokenKind.Keyword).SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        var name = file.Tokens[index].Text;
        var isUsedAsCall = file.At(index + 1).Is("(") || file.At(index - 1).Is(".") || file.At(index - 1).Is("::");
        var rank = 0;
        foreach (var other in NameFamilies.Of(name).Where(other => isUsedAsCall || Occurs(file, other)))
        {
            yield return Edits.Replace(file, index, other, Priors.Family + (0.2 * rank++), nameof(FamilySwap));
        }

        foreach (var other in PartSwaps(name).Where(other => Occurs(file, other)))
        {
            yield return Edits.Replace(file, index, other, Priors.Family + 0.2, nameof(FamilySwap));
        }
    }

    private static IEnumerable<string> PartSwaps(string name)
    {
        var words = Words().Matches(name);
        return words.Count < 2 ? [] : words.SelectMany(word => Others(word.Value).Select(other => name[..word.Index] + other + name[(word.Index + word.Length)..]));
    }

    private static IEnumerable<string> Others(string word) =>
        char.IsUpper(word[0])
            ? NameFamilies.Of(char.ToLowerInvariant(word[0]) + word[1..]).Select(other => char.ToUpperInvariant(other[0]) + other[1..])
            : NameFamilies.Of(word);

    private static bool Occurs(SourceFile file, string name) => file.Names.ContainsKey(name);

    [GeneratedRegex("[A-Z]?[a-z0-9]+|[A-Z]+")]
    private static partial Regex Words();
}
