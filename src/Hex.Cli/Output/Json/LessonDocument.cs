using Hex.Core.Runs;

namespace Hex.Cli.Output.Json;

/// <summary>A lesson on its own or in a list.</summary>
internal sealed record LessonDocument(string Key, string Text, DateTime LearnedAt, string? Run)
{
    public static LessonDocument Of(Lesson lesson) => new(lesson.Key, lesson.Text, lesson.LearnedAt.UtcDateTime, lesson.Run?.ToString());
}
