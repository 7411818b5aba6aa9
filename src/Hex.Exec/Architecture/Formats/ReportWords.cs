using Hex.Exec.Architecture.Rules;
using Hex.Exec.Architecture.Scoring;

namespace Hex.Exec.Architecture.Formats;

/// <summary>The words all formats share.</summary>
internal static class ReportWords
{
    public static string Of(Severity severity) => severity.ToString().ToLowerInvariant();

    public static string Of(RuleKind kind) => kind switch
    {
        RuleKind.DeadExport => "dead_export",
        RuleKind.UnusedPort => "unused_port",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether a character shows nothing, or turns the direction of what follows: in a name it can only mislead.</summary>
    public static bool Misleads(char letter) => char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The grade and the score, or why there is none.</summary>
    public static string Verdict(ArchitectureReport report) => report.Score is { } score
        ? $"{score.Grade}, {score.Points} of {Score.Full} points" : $"no grade: {report.Coverage.Withheld}";

    public static string Share(ArchitectureReport report) =>
        $"{report.Coverage.Classified} of {Words.Count(report.Coverage.Sources, "source file")} have a layer ({report.Coverage.Percent} %)";

    public static string Imports(ArchitectureReport report) =>
        $"{report.Imports.Internal} within the project, {report.Imports.External} of packages, {report.Imports.Computed} computed, {report.Imports.Unresolved.Count} unresolved";

    /// <summary>A line of the score as a sum.</summary>
    public static string Sum(ScoreLine line) =>
        $"{line.Count} × {line.Each}{(line.Most is { } most && (long)line.Count * line.Each > most ? $", {most} at most" : string.Empty)}";

    public static string Named(RuleKind kind) => kind switch
    {
        RuleKind.Violation => "violations",
        RuleKind.Cycle => "cycles",
        RuleKind.DeadExport => "dead exports",
        RuleKind.UnusedPort => "unused ports",
        _ => "remarks",
    };
}
