namespace Hex.Exec.Context;

/// <summary>The words a task is about: those of its instruction, and the names in what failed.</summary>
internal sealed class TaskWords
{
    private const int SymbolScore = 32;
    private const int WordScore = 12;
    private const int FailureScore = 10;
    private const int ShortestPlainWord = 4;
    private const int MostFailureWords = 200;

    private static readonly HashSet<string> Idle = new(StringComparer.OrdinalIgnoreCase)
    {
        "add", "all", "also", "and", "are", "bug", "but", "change", "code", "does", "error", "fail", "failed", "fails", "file", "fix", "for",
        "from", "function", "has", "have", "implement", "instead", "into", "its", "make", "method", "more", "must", "need", "needs", "not",
        "only", "pass", "passes", "please", "repair", "should", "so", "test", "tests", "that", "the", "their", "them", "then", "there",
        "this", "use", "used", "using", "when", "where", "which", "will", "with", "without", "work", "works", "wrong",
    };

    private readonly Dictionary<string, int> _symbols = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);

    private TaskWords()
    {
    }

    /// <summary>Every word, for looking elsewhere.</summary>
    public IReadOnlyCollection<string> All => [.. _symbols.Keys, .. _stems.Keys];

    /// <summary>Reads the words of a task.</summary>
    /// <param name="instruction">What was asked.</param>
    /// <param name="failures">The lines of an output that tell what failed.</param>
    public static TaskWords Of(string instruction, IEnumerable<string> failures)
    {
        var words = new TaskWords();
        foreach (var word in Words.In(instruction).Where(word => !Idle.Contains(word)))
        {
            if (Words.IsSymbol(word))
            {
                words._symbols.TryAdd(word, SymbolScore);
            }
            else if (word.Length >= ShortestPlainWord)
            {
                words._stems.TryAdd(Words.Stem(word), WordScore);
            }
        }

        foreach (var word in failures.SelectMany(Words.In).Where(Words.IsSymbol).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostFailureWords))
        {
            words._symbols.TryAdd(word, FailureScore);
        }

        return words;
    }

    /// <summary>The words of the task a line holds, each with what it counts; a plain word also as part of a name.</summary>
    public IEnumerable<(string Word, int Score)> In(string line)
    {
        foreach (var name in Words.In(line))
        {
            if (_symbols.TryGetValue(name, out var score))
            {
                yield return (name.ToUpperInvariant(), score);
            }

            foreach (var stem in _stems.Count == 0 ? [] : Words.PartsOf(name).Select(Words.Stem))
            {
                if (_stems.TryGetValue(stem, out var part))
                {
                    yield return (stem, part);
                }
            }
        }
    }
}
