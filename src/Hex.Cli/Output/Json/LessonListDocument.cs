using Hex.Core.Runs;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex memory list --json</c> and <c>search --json</c> print.</summary>
internal sealed record LessonListDocument(IReadOnlyList<LessonDocument> Lessons)
{
    public static LessonListDocument Of(IReadOnlyList<Lesson> lessons) => new([.. lessons.Select(LessonDocument.Of)]);
}
