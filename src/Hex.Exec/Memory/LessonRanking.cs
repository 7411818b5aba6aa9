using Hex.Core.Runs;
using Hex.Exec.Context;

namespace Hex.Exec.Memory;

/// <summary>Orders lessons by what of the task they mention: its files first, then its words; the newer first among equals.</summary>
internal static class LessonRanking
{
    private const int PathScore = 20;
    private const int FileScore = 12;
    private const int FolderScore = 3;
    private const int SymbolScore = 4;
    private const int WordScore = 1;
    private const int ShortestStem = 4;

    /// <summary>Ranks lessons, closest first.</summary>
    /// <param name="lessons">The lessons, in any order.</param>
    /// <param name="files">The files at hand, relative to the root.</param>
    /// <param name="words">Names and words at hand.</param>
    public static IReadOnlyList<RankedLesson> Rank(IEnumerable<Lesson> lessons, IReadOnlyList<string> files, IReadOnlyCollection<string> words)
    {
        var symbols = words.Where(Words.IsSymbol).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var stems = words.Except(symbols).Select(Words.Stem).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. lessons.Select(lesson => new RankedLesson(lesson, ScoreOf(lesson, files, symbols, stems)))
                .OrderByDescending(ranked => ranked.Score)
                .ThenByDescending(ranked => ranked.Lesson.LearnedAt)
                .ThenBy(ranked => ranked.Lesson.Key, StringComparer.Ordinal),
        ];
    }

    private static int ScoreOf(Lesson lesson, IReadOnlyList<string> files, HashSet<string> symbols, HashSet<string> stems)
    {
        var text = $"{lesson.Key} {lesson.Text}";
        var names = Words.In(text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var parts = names.SelectMany(Words.PartsOf).Select(Words.Stem).ToHashSet(StringComparer.Ordinal);
        return files.Select(file => ScoreOf(file, text, names)).DefaultIfEmpty(0).Max()
            + (names.Count(symbols.Contains) * SymbolScore)
            + (parts.Count(stems.Contains) * WordScore);
    }

    private static int ScoreOf(string file, string text, HashSet<string> names)
    {
        var parts = file.Split('/');
        var stem = parts[^1].Split('.')[0];
        return text.Contains(file, StringComparison.OrdinalIgnoreCase) ? PathScore
            : text.Contains(parts[^1], StringComparison.OrdinalIgnoreCase) || (stem.Length >= ShortestStem && names.Contains(stem)) ? FileScore
            : parts.Length > 1 && names.Contains(parts[^2]) ? FolderScore
            : 0;
    }
}
