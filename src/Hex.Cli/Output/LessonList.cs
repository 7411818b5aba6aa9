using Hex.Core.Runs;

namespace Hex.Cli.Output;

/// <summary>Lessons as a list: one line for each.</summary>
internal static class LessonList
{
    private const int LeastText = 20;

    public static void Show(Terminal terminal, IReadOnlyList<Lesson> lessons, string whenEmpty)
    {
        var width = lessons.Count == 0 ? 0 : lessons.Max(lesson => lesson.Key.Length);
        foreach (var lesson in lessons)
        {
            var lead = lesson.Key.PadRight(width) + "  ";
            terminal.WriteLine(lead + CleanText.Line(lesson.Text, Math.Max(LeastText, terminal.Traits.Width - lead.Length)));
        }

        if (lessons.Count == 0)
            terminal.WriteErrorLine(whenEmpty);
    }
}
