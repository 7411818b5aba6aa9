using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts another comparison in place of one: the other bound first, then its opposite, then the rest.</summary>
internal sealed class ComparisonSwap : IMutationOperator
{
    private static readonly string[][] Families =
    [
        ["<", "<=", ">", ">=", "==", "!="],
        ["-lt", "-le", "-gt", "-ge", "-eq", "-ne"],
        ["lt", "le", "gt", "ge", "eq", "ne"],
    ];

    // For each place of a family: the other bound, then what negates or mirrors it, then what is far.
    private static readonly int[][] Nearest = [[1, 2, 3, 5, 4], [0, 3, 2, 4, 5], [3, 0, 1, 5, 4], [2, 1, 0, 4, 5], [5, 1, 3, 0, 2], [4, 0, 2, 1, 3]];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => line.Indexes.SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        var token = file.Tokens[index];
        if (token.Kind is TokenKind.Text or TokenKind.Number || !IsComparison(file, index))
        {
            yield break;
        }

        if (token.Text is "===" or "!==")
        {
            yield return Edits.Replace(file, index, token.Text == "===" ? "!==" : "===", Priors.Comparison, nameof(ComparisonSwap));
            yield return Edits.Replace(file, index, token.Text == "===" ? ">=" : "<", Priors.FarComparison, nameof(ComparisonSwap));
            yield return Edits.Replace(file, index, token.Text == "===" ? "<=" : ">", Priors.FarComparison, nameof(ComparisonSwap));
            yield break;
        }

        var family = Array.Find(Families, family => family.Contains(token.Text))!;
        var place = Array.IndexOf(family, token.Text);
        for (var rank = 0; rank < Nearest[place].Length; rank++)
        {
            yield return Edits.Replace(file, index, family[Nearest[place][rank]], Cost(place, rank), nameof(ComparisonSwap));
        }
    }

    private static double Cost(int place, int rank) => (place, rank) switch
    {
        ( < 4, 0) => Priors.Boundary,
        (_, 0) => Priors.Comparison,
        ( < 4, 1) => Priors.Comparison,
        ( < 4, 2) => Priors.Comparison + 0.3,
        _ => Priors.FarComparison,
    };

    private static bool IsComparison(SourceFile file, int index)
    {
        var token = file.Tokens[index];
        if (!Families.Any(family => family.Contains(token.Text)) && token.Text is not ("===" or "!=="))
        {
            return false;
        }

        var isWord = char.IsAsciiLetter(token.Text[0]);
        if (isWord ? token.Kind != TokenKind.Keyword : !Expressions.IsBinary(file, index))
        {
            return false;
        }

        // `List<int>`: type arguments hug their brackets.
        return !file.Language.HasGenerics || token.Text is not ("<" or ">") || file.IsSpaced(index);
    }
}
