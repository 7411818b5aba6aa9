using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Localisation;

/// <summary>
/// Scores functions by who calls them: those that failing tests call, and passing tests do not, come first. Calls are read from
/// the text, since no language's own coverage is at hand.
/// </summary>
internal sealed class CallSpectrum
{
    private const double PerCall = 0.75;
    private const int Depth = 3;

    private readonly Dictionary<string, HashSet<string>> _calls;

    public CallSpectrum(IReadOnlyList<SourceFile> allowed)
    {
        var known = allowed.SelectMany(file => file.Functions).Select(function => function.Name).ToHashSet();
        _calls = allowed
            .SelectMany(file => file.Functions.Select(function => (function.Name, Called: NamesIn(file, function.FirstLine, function.LastLine).Where(known.Contains).Where(name => name != function.Name))))
            .GroupBy(pair => pair.Name)
            .ToDictionary(group => group.Key, group => group.SelectMany(pair => pair.Called).ToHashSet());
    }

    /// <summary>The names of the functions of the allowed files.</summary>
    public IEnumerable<string> Known => _calls.Keys;

    /// <summary>The functions that lines of a file name, and those which these call in turn, each with its nearness from 1 down.</summary>
    public IReadOnlyDictionary<string, double> ReachedFrom(SourceFile file, int first, int last)
    {
        var reached = new Dictionary<string, double>();
        var front = NamesIn(file, first, last).Where(_calls.ContainsKey).ToHashSet();
        for (var (nearness, depth) = (1.0, 0); depth < Depth && front.Count > 0; depth++, nearness *= PerCall)
        {
            foreach (var name in front)
            {
                reached.TryAdd(name, nearness);
            }

            front = [.. front.SelectMany(name => _calls[name]).Where(name => !reached.ContainsKey(name))];
        }

        return reached;
    }

    /// <summary>The scores of functions from what failing and passing tests reach, after Ochiai.</summary>
    public static IReadOnlyDictionary<string, double> Score(
        IReadOnlyList<IReadOnlyDictionary<string, double>> failing, IReadOnlyList<IReadOnlyDictionary<string, double>> passing) =>
        failing.SelectMany(reached => reached.Keys).Distinct().ToDictionary(name => name, name =>
        {
            var hits = failing.Sum(reached => reached.GetValueOrDefault(name));
            var misses = passing.Sum(reached => reached.GetValueOrDefault(name));
            return hits / Math.Sqrt(failing.Count * (hits + misses));
        });

    private static IEnumerable<string> NamesIn(SourceFile file, int first, int last)
    {
        var end = file.Lines[Math.Min(last, file.Lines.Count - 1)].EndToken;
        for (var at = file.Lines[Math.Max(0, first)].FirstToken; at < end; at++)
        {
            if (file.Tokens[at].Kind is TokenKind.Name)
            {
                yield return file.Tokens[at].Text;
            }
        }
    }
}
