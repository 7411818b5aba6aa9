using System.Globalization;
using Hex.Core.Runs;

namespace Hex.Cli.Output;

/// <summary>Runs as a list, newest first.</summary>
internal static class RunList
{
    private const int LeastInstruction = 12;

    public static IEnumerable<string> Lines(IReadOnlyList<RunRecord> runs, int width)
    {
        var outcomeWidth = runs.Count == 0 ? 0 : runs.Max(run => OutcomeOf(run).Length);
        foreach (var run in runs)
        {
            var started = run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var lead = $"{run.Id.Prefix}  {started}  {OutcomeOf(run).PadRight(outcomeWidth)}  ";
            yield return lead + CleanText.Line(run.Instruction, Math.Max(LeastInstruction, width - lead.Length));
        }
    }

    /// <summary>How the run ended, in a word or two.</summary>
    public static string OutcomeOf(RunRecord run) => run.End switch
    {
        null => "unfinished",
        { Commit: { } commit } => $"{CleanText.Line(run.End.Outcome)} {CommitText.Short(commit)}",
        _ => CleanText.Line(run.End.Code),
    };
}
