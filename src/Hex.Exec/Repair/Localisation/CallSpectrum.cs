using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Localisation;

/// <summary>
/// Scores functions by who calls them: those that failing tests call, and passing tests do not, come first. Calls are read from
/// the text, since no language's own coverage is at hand.
/// </summary>
internal sealed class CallSpectrum
{
    private const double PerCall = 0.75;
    private const double PerVariable = 0.7;
    private const int Depth = 4;

    private readonly Dictionary<string, HashSet<string>> _calls;

    /// <summary>Reads who calls whom.</summary>
    /// <param name="files">The allowed files and those that test them: tests have helpers of their own.</param>
    public CallSpectrum(IReadOnlyList<SourceFile> files)
    {
        var functions = files.SelectMany(file => file.Functions.Select(function => (File: file, Function: function))).ToList();
        var known = functions.SelectMany(pair => CallNames.Of(pair.File, pair.Function)).ToHashSet();
        _calls = functions
            .SelectMany(pair => CallNames.Of(pair.File, pair.Function).Select(name => (Name: name, Called: Called(pair.File, pair.Function, name))))
            .GroupBy(pair => pair.Name)
            .ToDictionary(group => group.Key, group => group.SelectMany(pair => pair.Called).Where(known.Contains).ToHashSet());
    }

    /// <summary>The scores of functions from what failing and passing tests reach, after Ochiai.</summary>
    public static IReadOnlyDictionary<string, double> Score(
        IReadOnlyList<Dictionary<string, double>> failing, IReadOnlyList<Dictionary<string, double>> passing) =>
        failing.SelectMany(reached => reached.Keys).Distinct().ToDictionary(name => name, name =>
        {
            var hits = failing.Sum(reached => reached.GetValueOrDefault(name));
            var misses = passing.Sum(reached => reached.GetValueOrDefault(name));
            return hits / Math.Sqrt(failing.Count * (hits + misses));
        });

    /// <summary>The functions that lines of a file name, and those which these call in turn, each with its nearness from 1 down.</summary>
    public Dictionary<string, double> ReachedFrom(SourceFile file, int first, int last)
    {
        var reached = new Dictionary<string, double>();
        var front = CallNames.In(file, first, last).Where(_calls.ContainsKey).ToHashSet();
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

    /// <summary>What a failing line reaches, and, a little further off, the earlier lines that speak of the same variables.</summary>
    public Dictionary<string, double> ReachedFromLine(SourceFile file, int line)
    {
        var reached = ReachedFrom(file, line, line);
        var names = CallNames.In(file, line, line).Where(name => !_calls.ContainsKey(name)).ToHashSet();
        var part = file.FunctionAt(line);
        foreach (var earlier in Enumerable.Range(0, line).Where(at => IsInReach(file, at, part) && CallNames.In(file, at, at).Any(names.Contains)))
        {
            foreach (var (name, nearness) in ReachedFrom(file, earlier, earlier))
            {
                reached.TryAdd(name, nearness * PerVariable);
            }
        }

        return reached;
    }

    private static bool IsInReach(SourceFile file, int line, Function? part) => file.FunctionAt(line) is not { } function || function == part;

    private static IEnumerable<string> Called(SourceFile file, Function function, string name) =>
        CallNames.In(file, function.FirstLine, function.LastLine).Append(function.Name).Where(called => called != name);
}
