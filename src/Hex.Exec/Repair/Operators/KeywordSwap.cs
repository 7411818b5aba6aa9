using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts the related keyword in place of one: <c>continue</c> for <c>break</c>, <c>while</c> for <c>if</c>.</summary>
internal sealed class KeywordSwap : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => line.Indexes.SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index) =>
        file.Tokens[index].Kind is TokenKind.Text or TokenKind.Number
            ? []
            : Others(file, index).Select(other => Edits.Replace(file, index, other.Text, other.Cost, nameof(KeywordSwap)));

    private static IEnumerable<(string Text, double Cost)> Others(SourceFile file, int index) => file.Tokens[index].Text switch
    {
        "break" => [("continue", Priors.Jump), .. ReturnNothing(file)],
        "continue" => [("break", Priors.Jump), .. ReturnNothing(file)],
        "last" when file.Language.Name == "perl" => [("next", Priors.Jump)],
        "next" when file.Language.Name == "perl" => [("last", Priors.Jump)],
        "next" when file.Language.Name == "ruby" => [("break", Priors.Jump)],
        "return" when file.At(index + 1).Line != file.At(index).Line || file.At(index + 1).Is(";") => [("continue", Priors.Jump + 0.8), ("break", Priors.Jump + 0.8)],
        "return" when file.Language.IsIndented => [("yield", Priors.Jump + 1.5)],
        "if" when !file.At(index - 1).Is("else") && file.At(index - 1).Line != file.At(index).Line => [("while", Priors.Jump + 0.6)],
        "while" => [("if", Priors.Jump + 1)],
        "elif" => [("if", Priors.Jump + 0.4)],
        "unless" => [("if", Priors.Negation)],
        "is" when file.Language.IsIndented && !file.At(index + 1).Is("not") => [("==", Priors.Comparison)],
        "==" when file.Language.IsIndented => [("is", Priors.FarComparison), ("in", Priors.FarComparison)],
        "const" => [("let", Priors.Jump + 1)],
        "of" when file.Language.HasStrictEquality => [("in", Priors.Jump)],
        "in" when file.Language.HasStrictEquality => [("of", Priors.Jump)],
        "..=" => [("..", Priors.Boundary)],
        ".." when file.Language.Name is "rust" or "ruby" => [(file.Language.Name == "rust" ? "..=" : "...", Priors.Boundary)],
        "..." when file.Language.Name == "ruby" => [("..", Priors.Boundary)],
        _ => [],
    };

    private static IEnumerable<(string Text, double Cost)> ReturnNothing(SourceFile file) =>
        file.Language.IsIndented ? [("return", Priors.Jump + 1.5), ("pass", Priors.Jump + 1)] : [];
}
