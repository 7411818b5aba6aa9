using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts <c>or</c> in place of <c>and</c> and the other way round, or leaves one side of it out.</summary>
internal sealed class LogicSwap : IMutationOperator
{
    private const double ValuePremium = 0.8;

    private static readonly string[] Deciding =
    [
        "if", "elif", "elsif", "while", "unless", "until", "assert", "==", "!=", "===", "!==", "<", ">", "<=", ">=", "!", "not", "in", "is", "eq", "ne",
    ];

    private static readonly string[] Enders =
    [
        "&&", "||", "and", "or", "return", "=", ";", ",", "if", "while", "elif", "unless", "until", "?", "{", "}", "=>",
    ];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) => line.Indexes.SelectMany(index => At(line, index));

    private static IEnumerable<Mutation> At(SourceLine line, int index)
    {
        var file = line.File;
        var token = file.Tokens[index];
        var other = token.Text switch { "&&" => "||", "||" => "&&", "and" => "or", "or" => "and", "??" => "||", _ => null };
        if (other is null || token.Kind is not (TokenKind.Operator or TokenKind.Keyword))
        {
            yield break;
        }

        yield return Edits.Replace(file, index, other, Priors.Logic + (Decides(line) ? 0 : ValuePremium), nameof(LogicSwap));
        if (token.Is("||") && file.Language.HasStrictEquality)
        {
            yield return Edits.Replace(file, index, "??", Priors.Logic + 0.6, nameof(LogicSwap));
        }

        var left = SideStart(file, index);
        var right = SideEnd(file, index);
        if (left < index && right > index)
        {
            yield return Edits.Remove(file, new Span(left, index), Priors.Removal, nameof(LogicSwap));
            var start = file.Tokens[index - 1].End;
            yield return new Mutation(file, start, file.Tokens[right].End - start, string.Empty, Priors.Removal, nameof(LogicSwap));
        }
    }

    // Where `a || b` gives a value (a default, the next key of an order) and decides nothing, `&&` is seldom meant.
    private static bool Decides(SourceLine line) =>
        line.Indexes.Select(line.File.At).Any(token => token.Kind is TokenKind.Keyword or TokenKind.Operator && Deciding.Contains(token.Text));

    private static int SideStart(SourceFile file, int index)
    {
        var at = index;
        while (at > 0 && !Ends(file.At(at - 1)) && file.At(at - 1).Kind != TokenKind.Open)
        {
            at = file.At(at - 1).Kind == TokenKind.Close && file.Partner(at - 1) >= 0 ? file.Partner(at - 1) : at - 1;
        }

        return at;
    }

    private static int SideEnd(SourceFile file, int index)
    {
        var at = index;
        while (at + 1 < file.Tokens.Count && !Ends(file.At(at + 1)) && file.At(at + 1).Kind != TokenKind.Close && file.At(at + 1).Text is not ("{" or ":"))
        {
            at = file.At(at + 1).Kind == TokenKind.Open && file.Partner(at + 1) > at ? file.Partner(at + 1) : at + 1;
        }

        return at;
    }

    private static bool Ends(Token token) => token.Kind != TokenKind.Name && Enders.Contains(token.Text);
}
