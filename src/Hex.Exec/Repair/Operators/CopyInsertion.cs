using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Operators;

/// <summary>Repeats a simple assignment of the same function behind another statement: a reset that is missing.</summary>
internal sealed class CopyInsertion : IMutationOperator
{
    private const int Most = 6;

    /// <inheritdoc/>
    public IEnumerable<Mutation> On(SourceLine line)
    {
        if (line.IsBlank || !IsPlace(line) || line.File.FunctionAt(line.Number) is not { } function)
        {
            return [];
        }

        var newline = line.File.Text.AsSpan(line.End).StartsWith("\r\n") ? "\r\n" : "\n";
        var indent = line.Last.Text is ":" or "{" && Next(line) is { } next ? next.Indent : line.Indent;
        return Enumerable.Range(function.FirstLine, function.LastLine - function.FirstLine + 1)
            .Select(number => (Number: number, Text: Reset(line.File.Lines[number])))
            .Where(reset => reset.Text is not null && reset.Number != line.Number)
            .OrderBy(reset => Math.Abs(reset.Number - line.Number))
            .DistinctBy(reset => reset.Text)
            .Take(Most)
            .Select((reset, rank) => new Mutation(line.File, line.End, 0, newline + indent + reset.Text, Priors.Guard + (0.15 * rank), nameof(CopyInsertion)));
    }

    private static SourceLine? Next(SourceLine line) => line.File.Lines.Skip(line.Number + 1).FirstOrDefault(next => !next.IsBlank);

    private static bool IsPlace(SourceLine line) =>
        line.First.Text is not ("import" or "from" or "using" or "return" or "break" or "continue" or "raise" or "throw" or "def" or "class" or "}" or "@")
        && (line.Last.Text is "{" or ":" || line.IsBalanced) && line.Last.Text is not ("," or "+" or "(");

    // `long number = 0;` resets as `number = 0;`.
    private static string? Reset(SourceLine line)
    {
        if (line.IsBlank || !line.IsBalanced || line.Last.Text is "{" or ":")
        {
            return null;
        }

        var assignment = line.Indexes.FirstOrDefault(at => line.File.At(at).Text is "=" or ":=" or "+=" or "++" or "--", -1);
        if (assignment < line.FirstToken + 1 || line.EndToken - assignment > 5 || line.File.At(assignment - 1).Kind is not (TokenKind.Name or TokenKind.Close))
        {
            return null;
        }

        var first = Expressions.OperandStart(line.File, assignment - 1);
        var isDeclared = first > line.FirstToken;
        return first < line.FirstToken ? null : (isDeclared ? line.File.Slice(first, line.EndToken - 1) : line.Text.Trim()).Replace(":=", "=", StringComparison.Ordinal);
    }
}
