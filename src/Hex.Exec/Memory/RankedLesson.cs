using Hex.Core.Runs;

namespace Hex.Exec.Memory;

/// <summary>A lesson and how much of the task at hand it mentions.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Score">The more, the closer; 0 when it mentions nothing.</param>
internal sealed record RankedLesson(Lesson Lesson, int Score);
