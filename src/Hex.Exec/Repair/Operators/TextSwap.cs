using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Puts a string in another one's place: those that stand nearby, and the usual neighbours of short ones.</summary>
internal sealed class TextSwap : IMutationOperator
{
    private const int Most = 6;
    private const int LongestSwapped = 40;

    private static readonly string[] Separators = ["", " ", ",", ", ", "\\n", "-", "_", ".", "/", ":"];

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line) =>
        line.Indexes.Where(index => IsWhole(line.File.Tokens[index])).SelectMany(index => At(line.File, index));

    private static IEnumerable<Mutation> At(SourceFile file, int index)
    {
        var token = file.Tokens[index];
        var nearby = file.Tokens
            .Where(other => IsWhole(other) && other.Text != token.Text && other.Text[0] == token.Text[0])
            .GroupBy(other => other.Text)
            .Select(group => (Text: group.Key, Distance: group.Min(other => Math.Abs(other.Line - token.Line))))
            .OrderBy(near => near.Distance).ThenBy(near => near.Text, StringComparer.Ordinal)
            .Take(Most)
            .Select((near, rank) => Edits.Replace(file, index, near.Text, Priors.OtherText + (0.15 * rank), nameof(TextSwap)));
        return nearby.Concat(Separated(file, index));
    }

    // A string with code in it comes in pieces, and a piece is no string.
    private static bool IsWhole(Token token) =>
        token.Kind == TokenKind.Text && token.Text.Length <= LongestSwapped && token.Text[0] is not ('}' or ')') && token.Text[^1] is not ('{' or '(');

    private static IEnumerable<Mutation> Separated(SourceFile file, int index)
    {
        var text = file.Tokens[index].Text;
        var quote = text[0];
        if (quote is not ('"' or '\'' or '`') || text.Length < 2 || !Separators.Contains(text[1..^1]))
        {
            return [];
        }

        return Separators.Where(other => other != text[1..^1])
            .Select((other, rank) => Edits.Replace(file, index, quote + other + quote, Priors.OtherText + (0.1 * rank), nameof(TextSwap)));
    }
}
