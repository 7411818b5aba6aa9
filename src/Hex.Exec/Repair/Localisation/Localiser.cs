using System.Text.RegularExpressions;
using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Localisation;

/// <summary>Finds the suspicious lines of the allowed files from what the red run printed and what its tests call.</summary>
internal sealed partial class Localiser
{
    // Any line may hold the fault; one that nothing points to is tried after all that something points to.
    private const double Unnamed = 0.08;
    private const double NamedLine = 1.0;
    private const double NamedFunction = 0.7;
    private const double WordInOutput = 0.45;

    private readonly IReadOnlyList<SourceFile> _allowed;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly IReadOnlyList<SourceFile> _tests;
    private readonly CallSpectrum _spectrum;
    private readonly string _output;

    private Localiser(string output, IReadOnlyList<SourceFile> allowed, IReadOnlyList<Mention> mentions, IReadOnlyList<SourceFile> tests)
    {
        (_output, _allowed, _mentions, _tests) = (output, allowed, mentions, tests);
        _spectrum = new CallSpectrum([.. allowed, .. tests]);
    }

    /// <summary>Scores every line of the allowed files.</summary>
    /// <param name="output">What the red run printed, without terminal escapes.</param>
    /// <param name="command">The evidence command.</param>
    /// <param name="allowed">The files that may be changed.</param>
    /// <param name="places">Where the tests are read.</param>
    public static Suspicion Find(string output, string command, IReadOnlyList<SourceFile> allowed, TestPlaces places)
    {
        var mentions = Mentions.In(output);
        var localiser = new Localiser(output, allowed, mentions, places.Read(mentions, command, allowed));
        return localiser.Score();
    }

    private Suspicion Score()
    {
        var functions = FunctionScores();
        return new Suspicion(_allowed.ToDictionary(file => file, file => ScoreOf(file, functions)));
    }

    private double[] ScoreOf(SourceFile file, Dictionary<string, double> functions)
    {
        var named = _mentions.Where(mention => PathMatch.Means(mention.Path, file.Path)).Select(mention => mention.Line - 1).ToHashSet();
        var namedFunctions = named.Select(file.FunctionAt).OfType<Function>().ToHashSet();
        var complaints = ComplainedNames().ToHashSet();
        var shared = SharedLines.Score(file, functions);
        return [.. file.Lines.Select(line =>
        {
            var function = file.FunctionAt(line.Number);
            var place = named.Contains(line.Number) ? NamedLine
                : function is not null && namedFunctions.Contains(function) ? NamedFunction / (1 + (0.1 * named.Min(at => Math.Abs(at - line.Number))))
                : Unnamed;
            var score = Math.Max(place, function is null ? shared.GetValueOrDefault(line.Number, Unnamed) : functions.GetValueOrDefault(function.Name, Unnamed));
            var complaint = complaints.Count > 0 && line.Indexes.Any(at => complaints.Contains(file.Tokens[at].Text)) ? 1.6 : 1.0;
            return Math.Clamp(score * LineWeight.Of(line) * complaint, 0.001, 1);
        })];
    }

    private Dictionary<string, double> FunctionScores()
    {
        var words = WordsOf(_output);
        var scores = _allowed.SelectMany(file => file.Functions)
            .Select(function => function.Name)
            .Distinct()
            .Where(name => IsNamedIn(words, name))
            .ToDictionary(name => name, _ => WordInOutput);
        foreach (var (name, score) in SpectrumScores())
        {
            scores[name] = Math.Max(scores.GetValueOrDefault(name) * (score > 0.3 ? 1.3 : 1), Math.Max(score, scores.GetValueOrDefault(name)));
        }

        return scores;
    }

    private IReadOnlyDictionary<string, double> SpectrumScores()
    {
        var failing = new List<Dictionary<string, double>>();
        var passing = new List<Dictionary<string, double>>();
        foreach (var test in _tests)
        {
            var named = _mentions.Where(mention => PathMatch.Means(mention.Path, test.Path)).Select(mention => mention.Line - 1).Where(line => line < test.Lines.Count).ToHashSet();
            foreach (var part in TestParts.Of(test))
            {
                var isFailing = named.Any(part.Contains) || (part.Name.Length > 3 && FailureNames(part.Name));
                (isFailing ? failing : passing).Add(_spectrum.ReachedFrom(test, part.FirstLine, part.LastLine));
            }

            // The very line that failed says more than the test around it.
            failing.AddRange(named.Select(line => _spectrum.ReachedFromLine(test, line)).Where(reached => reached.Count > 0));
        }

        var isUnknown = failing.All(reached => reached.Count == 0);
        return CallSpectrum.Score(isUnknown ? passing : failing, isUnknown ? [] : passing);
    }

    // A test is named failing where its name stands on a line that does not say it passed.
    private bool FailureNames(string name) => _output.Split('\n').Any(line =>
        line.Contains(name, StringComparison.Ordinal) && !PassingLine().IsMatch(line));

    private IEnumerable<string> ComplainedNames() =>
        Complaints().Matches(_output).Select(match => match.Groups["name"].Value).Where(name => name.Length > 0);

    private static HashSet<string> WordsOf(string text) => [.. Words().Matches(text).Select(match => match.Value)];

    // `test_median_of_even` speaks of `median`, and so does `MedianTest`.
    private static bool IsNamedIn(HashSet<string> words, string name) =>
        words.Contains(name)
        || (name.Length > 3 && words.Any(word => word.Length > name.Length && word.Contains(name, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:ok|passed|PASS(?:ED)?)\b|✓|✔", RegexOptions.None)]
    private static partial Regex PassingLine();

    [GeneratedRegex(@"(?:Error|error|Exception|undefined|not found|unknown|cannot|no method|attribute)[^\n]{0,60}?['`‘""](?<name>[A-Za-z_]\w*)['`’""]")]
    private static partial Regex Complaints();
}
