using System.Globalization;
using Hex.Core.Runs;

namespace Hex.Cli.Output;

/// <summary>Tells a whole run again from its log.</summary>
internal static class RunStory
{
    private const int OutputLines = 12;

    public static IEnumerable<string> Lines(RunRecord run, IReadOnlyList<RecordedEvent> events)
    {
        yield return $"run       {run.Id}";
        yield return $"asked     {CleanText.Line(run.Instruction)}";
        yield return $"evidence  {CleanText.Line(run.Evidence)}";
        yield return $"in        {CleanText.Line(run.Root)}";
        yield return $"started   {run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC";
        yield return $"ended     {EndOf(run)}";
        yield return string.Empty;
        foreach (var recorded in events)
        {
            foreach (var line in LinesOf(recorded, recorded.At - events[0].At))
                yield return line;
        }

        if (run.End is null)
            yield break;

        yield return string.Empty;
        yield return CleanText.Line(run.End.Message);
    }

    /// <summary>The last change the run had in the files, or null when there was none; of a race, that of the candidate that was taken.</summary>
    public static string? DiffOf(IReadOnlyList<RecordedEvent> events)
    {
        var taken = events.Select(recorded => recorded.Event).OfType<RunFinished>().LastOrDefault()?.Candidate;
        return events.LastOrDefault(recorded => recorded.Event is EditApplied && (taken is null || recorded.Lane is null || recorded.Lane == taken))?.Event is EditApplied applied ? applied.Diff : null;
    }

    private static IEnumerable<string> LinesOf(RecordedEvent recorded, TimeSpan elapsed)
    {
        if (RunLine.Of(recorded) is { } line)
            yield return $"{ElapsedText.Of(elapsed),7}  {line}";

        var output = recorded.Event switch
        {
            EvidenceFinished { ExitCode: not 0 } evidence => evidence.Output,
            HookFinished { ExitCode: not 0 } hook => hook.Output,
            _ => string.Empty,
        };
        foreach (var printed in LastLines.Of(output, OutputLines))
            yield return $"         | {printed}";
    }

    private static string EndOf(RunRecord run) => run.End is { } end
        ? $"{RunList.OutcomeOf(run)} (exit {end.ExitCode}) after {ElapsedText.OfMilliseconds(end.DurationMs)}, {end.CandidatesTried} changes tried"
        : "not yet; if no hex works on it any more, \"hex recover\" settles it";
}
