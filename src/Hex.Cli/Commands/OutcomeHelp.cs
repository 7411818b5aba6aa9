using Hex.Core.Runs;
using Hex.Exec.Do;

namespace Hex.Cli.Commands;

/// <summary>The exit codes and what leads to each, as the help prints them.</summary>
internal static class OutcomeHelp
{
    /// <summary>One line per way a run can end, grouped by exit code.</summary>
    public static IReadOnlyList<string> Lines { get; } =
        ["Exit codes, each with the outcomes that lead to it:", .. OutcomeTable.Rows.GroupBy(row => row.Exit).OrderBy(group => group.Key).SelectMany(LinesOf)];

    /// <summary>An exit code in a clause.</summary>
    public static string MeaningOf(ExitCode exit) => exit switch
    {
        ExitCode.Done => "done",
        ExitCode.SaidNo => "it ran, and the gate or check says no",
        ExitCode.Usage => "the command line or a configured value cannot be understood",
        ExitCode.Environment => "the machine lacks something, or it broke",
        ExitCode.Refused => "a guard refused",
        ExitCode.Limit => "a limit or budget was reached",
        ExitCode.Interrupted => "interrupted from the keyboard (SIGINT)",
        ExitCode.Terminated => "ended by another process (SIGTERM, SIGHUP)",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<string> LinesOf(IGrouping<ExitCode, OutcomeRow> group) =>
        [$"  {(int)group.Key,3}  {MeaningOf(group.Key)}", .. group.Select(row => $"       {row.Code}: {row.Meaning}")];
}
