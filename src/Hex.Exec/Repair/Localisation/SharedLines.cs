using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Localisation;

/// <summary>Scores the lines outside functions, such as constants, by the suspicion of the functions that use what they define.</summary>
internal static class SharedLines
{
    private const double Share = 0.6;

    /// <summary>For each line outside functions that a suspicious function uses, its score.</summary>
    public static IReadOnlyDictionary<int, double> Score(SourceFile file, IReadOnlyDictionary<string, double> functions)
    {
        var uses = new Dictionary<string, double>();
        foreach (var function in file.Functions)
        {
            var score = functions.GetValueOrDefault(function.Name) * Share;
            foreach (var token in Enumerable.Range(function.FirstLine, function.LastLine - function.FirstLine + 1).SelectMany(line => Names(file.Lines[line])))
            {
                uses[token] = Math.Max(uses.GetValueOrDefault(token), score);
            }
        }

        return file.Lines
            .Where(line => !line.IsBlank && file.FunctionAt(line.Number) is null)
            .Select(line => (line.Number, Score: Names(line).Select(name => uses.GetValueOrDefault(name)).DefaultIfEmpty().Max()))
            .Where(scored => scored.Score > 0)
            .ToDictionary(scored => scored.Number, scored => scored.Score);
    }

    private static IEnumerable<string> Names(SourceLine line) =>
        line.Indexes.Where(at => line.File.Tokens[at].Kind == TokenKind.Name).Select(at => line.File.Tokens[at].Text);
}
