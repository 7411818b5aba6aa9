using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts another arithmetic or bitwise operator in place of one.</summary>
internal sealed class ArithmeticSwap : IMutationOperator
{
    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        line.Indexes.Where(index => IsArithmetic(line.File, index)).SelectMany(index => At(line.File, index));

    private static bool IsArithmetic(SourceFile file, int index) =>
        file.Tokens[index].Kind == TokenKind.Operator && Expressions.IsBinary(file, index)
        && !(file.Language.HasGenerics && file.Tokens[index].Text is "<<" or ">>" && !file.IsSpaced(index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        foreach (var (other, cost) in Others(file.Tokens[index].Text, file.Language))
        {
            yield return Edits.Replace(file, index, other, cost, nameof(ArithmeticSwap));
        }
    }

    private static IEnumerable<(string Other, double Cost)> Others(string text, Language language) => text switch
    {
        "+" => [("-", Priors.Arithmetic), ("*", Priors.FarArithmetic), .. language.Name is "perl" or "php" ? [(".", Priors.FarArithmetic)] : Array.Empty<(string, double)>()],
        "-" => [("+", Priors.Arithmetic), ("/", Priors.FarArithmetic + 0.5), ("*", Priors.FarArithmetic + 0.5)],
        "*" => [("/", Priors.Arithmetic + 0.4), ("+", Priors.FarArithmetic), ("**", Priors.FarArithmetic + 0.6), ("-", Priors.FarArithmetic + 0.6)],
        "/" =>
        [
            .. HasFloor(language) ? [("//", Priors.Arithmetic)] : Array.Empty<(string, double)>(),
            ("*", Priors.Arithmetic + 0.2), ("%", Priors.Arithmetic + 0.4), ("-", Priors.FarArithmetic + 0.5),
        ],
        "//" when HasFloor(language) => [("/", Priors.Arithmetic), ("%", Priors.Arithmetic + 0.4), ("*", Priors.FarArithmetic)],
        "%" => [("/", Priors.Arithmetic + 0.4), .. HasFloor(language) ? [("//", Priors.Arithmetic + 0.2)] : Array.Empty<(string, double)>(), ("*", Priors.FarArithmetic)],
        "**" => [("*", Priors.FarArithmetic)],
        "&" => [("|", Priors.Arithmetic), ("&&", Priors.FarArithmetic), ("^", Priors.FarArithmetic)],
        "|" => [("&", Priors.Arithmetic), ("||", Priors.FarArithmetic), ("^", Priors.FarArithmetic)],
        "^" => [("|", Priors.Arithmetic + 0.3), ("&", Priors.Arithmetic + 0.3), .. HasFloor(language) ? [("**", Priors.Arithmetic)] : Array.Empty<(string, double)>()],
        "<<" => [(">>", Priors.Arithmetic)],
        ">>" => [("<<", Priors.Arithmetic), (">>>", Priors.FarArithmetic)],
        ">>>" => [(">>", Priors.FarArithmetic)],
        "." when language.Name is "perl" or "php" => [("+", Priors.FarArithmetic)],
        _ => [],
    };

    private static bool HasFloor(Language language) => language.Name is "python" or "lua";
}
