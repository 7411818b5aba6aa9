using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts another assignment in place of one: adding for setting, subtracting for adding, counting down for counting up.</summary>
internal sealed class AssignmentSwap : IMutationOperator
{
    private static readonly string[] Declaring =
    [
        "let", "const", "var", "my", "our", "local", "int", "long", "double", "float", "char", "final", "static", "bool", "boolean", "public", "private",
    ];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        line.Indexes.Where(index => line.File.Tokens[index].Kind == TokenKind.Operator && !IsDeclaration(line, index)).SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index) =>
        Others(file.Tokens[index].Text, file.Language).Select(other => Edits.Replace(file, index, other.Text, other.Cost, nameof(AssignmentSwap)));

    private static IEnumerable<(string Text, double Cost)> Others(string text, Language language) => text switch
    {
        "=" =>
        [
            ("+=", Priors.Arithmetic + 0.6), ("-=", Priors.FarArithmetic + 0.6), ("*=", Priors.FarArithmetic + 0.6),
            .. language.Name == "perl" ? [(".=", Priors.FarArithmetic)] : Array.Empty<(string, double)>(),
            ("|=", Priors.FarArithmetic + 1),
        ],
        "+=" => [("-=", Priors.Arithmetic), ("=", Priors.Arithmetic + 0.5), ("*=", Priors.FarArithmetic)],
        "-=" => [("+=", Priors.Arithmetic), ("=", Priors.FarArithmetic)],
        "*=" => [("+=", Priors.FarArithmetic), ("/=", Priors.Arithmetic + 0.4), ("=", Priors.FarArithmetic)],
        "/=" => [("*=", Priors.Arithmetic + 0.4), ("//=", Priors.FarArithmetic), ("%=", Priors.FarArithmetic)],
        "//=" => [("/=", Priors.FarArithmetic), ("%=", Priors.FarArithmetic)],
        "%=" => [("/=", Priors.FarArithmetic)],
        "|=" => [("&=", Priors.Arithmetic), ("^=", Priors.Arithmetic + 0.5), ("=", Priors.FarArithmetic)],
        "&=" => [("|=", Priors.Arithmetic), ("^=", Priors.FarArithmetic), ("=", Priors.FarArithmetic)],
        "^=" => [("|=", Priors.FarArithmetic), ("&=", Priors.FarArithmetic), ("=", Priors.FarArithmetic)],
        "<<=" => [(">>=", Priors.Arithmetic)],
        ">>=" => [("<<=", Priors.Arithmetic)],
        "++" => [("--", Priors.Arithmetic)],
        "--" => [("++", Priors.Arithmetic)],
        _ => [],
    };

    private static bool IsDeclaration(SourceLine line, int index) =>
        line.File.Tokens[index].Is("=")
        && (Declaring.Contains(line.First.Text)
            || (index - line.FirstToken >= 2 && line.File.At(index - 1).Kind == TokenKind.Name && line.File.At(index - 2).Kind is TokenKind.Name or TokenKind.Keyword)
            || IsNamedArgument(line, index));

    private static bool IsNamedArgument(SourceLine line, int index) =>
        Enumerable.Range(line.FirstToken, index - line.FirstToken).Any(open => line.File.At(open).Is("(") && line.File.Partner(open) > index);
}
