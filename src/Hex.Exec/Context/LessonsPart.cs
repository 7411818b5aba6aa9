using Hex.Core.Runs;
using Hex.Exec.Memory;
using Hex.Exec.Runs;

namespace Hex.Exec.Context;

/// <summary>What was learned earlier about this project and touches the task; where nothing touches it, the newest.</summary>
internal static class LessonsPart
{
    private const int MostRanked = 6;
    private const int MostUnrelated = 2;
    private const int LongestLesson = 700;
    private const int LeastTokens = 30;

    /// <summary>Writes it.</summary>
    /// <returns>The section, or nothing where there are no lessons or no room for any.</returns>
    public static string Write(PromptTask task, PromptTexts texts, TaskWords words, SecretRedaction redaction, int tokens)
    {
        var lines = Choose(LessonRanking.Rank(task.Lessons, task.AllowedFiles, words.All)).Select(lesson => Line(lesson, redaction)).ToList();
        if (lines.Count == 0 || tokens < LeastTokens)
        {
            return string.Empty;
        }

        var text = PromptLines.Of(string.Join('\n', lines));
        string Of(IEnumerable<string> shown) => PromptSection.Of(texts.Fill("lessons", ("lessons", DataBlock.Of(shown, text.Fence))));

        var budget = ((long)tokens * TokenEstimate.UnitsPerToken) - TokenEstimate.Units(Of([]));
        var count = text.Units.TakeWhile(units => (budget -= units) >= 0).Count();
        return count == 0 ? string.Empty : Of(text.Lines.Take(count));
    }

    private static IEnumerable<Lesson> Choose(IReadOnlyList<RankedLesson> ranked) => ranked.Any(lesson => lesson.Score > 0)
        ? ranked.Where(lesson => lesson.Score > 0).Take(MostRanked).Select(lesson => lesson.Lesson)
        : ranked.Take(MostUnrelated).Select(lesson => lesson.Lesson);

    private static string Line(Lesson lesson, SecretRedaction redaction) =>
        TextCut.Ends($"- {lesson.Key}: {redaction.Redact(lesson.Text).ReplaceLineEndings(" ")}", LongestLesson / 2, LongestLesson / 4, " ");
}
