using System.Diagnostics;

namespace Hex.Exec.Architecture.Formats;

/// <summary>Writes reports; the same text whoever asks.</summary>
public static class ReportText
{
    /// <summary>A report as text, ending in a line break.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">What to write it as.</param>
    /// <param name="version">The version of hex, for formats that name the tool.</param>
    public static string Of(ArchitectureReport report, ReportFormat format, string version) => format switch
    {
        ReportFormat.Json => JsonReport.Of(report),
        ReportFormat.Sarif => SarifReport.Of(report, version),
        ReportFormat.JUnit => JUnitReport.Of(report),
        ReportFormat.GitHub => GitHubReport.Of(report),
        ReportFormat.Markdown => MarkdownReport.Of(report),
        ReportFormat.Dot => DotReport.Of(report),
        ReportFormat.Mermaid => MermaidReport.Of(report),
        ReportFormat.Html => HtmlReport.Of(report, version),
        _ => throw new UnreachableException(),
    };
}
