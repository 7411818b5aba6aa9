using System.Text;
using Hex.Exec.Architecture.Rules;
using Hex.Exec.Evidence;

namespace Hex.Exec.Architecture.Formats;

/// <summary>Workflow commands of GitHub Actions, which become annotations at the lines of a change.</summary>
internal static class GitHubReport
{
    public static string Of(ArchitectureReport report)
    {
        var text = new StringBuilder();
        foreach (var finding in report.Findings.Where(finding => !finding.IsKnown))
        {
            var place = finding.Line is { } line ? $",line={line},col={finding.Column ?? 1}" : string.Empty;
            text.Append($"::{CommandOf(finding.Severity)} file={Property(finding.Path)}{place},title={Property(finding.Rule.Title)}::{Data($"{finding.Message}. {finding.Hint}")}\n");
        }

        return text.Append($"::{(report.IsClean ? "notice" : "error")} title=hex analyze::{Data($"{ReportWords.Verdict(report)}; {ReportWords.Share(report)}")}\n").ToString();
    }

    private static string CommandOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => TerminalText.WithoutEscapes(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
