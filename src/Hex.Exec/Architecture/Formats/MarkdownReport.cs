using System.Text;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Rules;

namespace Hex.Exec.Architecture.Formats;

/// <summary>Markdown for comments and job summaries.</summary>
internal static class MarkdownReport
{
    private const string Special = "\\`*_{}[]()#+-.!|~>";

    public static string Of(ArchitectureReport report)
    {
        var text = new StringBuilder();
        text.Append($"## Architecture: {Plain(ReportWords.Verdict(report))}\n\n{ReportWords.Share(report)}; imports: {ReportWords.Imports(report)}.\n");
        if (report.Coverage.ToMap.Count > 0)
            text.Append("\nWithout a layer: ").AppendJoin(", ", report.Coverage.ToMap.Select(row => $"{Plain(row.Folder)} ({row.Files})")).Append('\n');

        text.Append("\n| Layer | Files |\n|---|--:|\n");
        foreach (var (layer, files) in report.Layers)
            text.Append($"| {LayerName.Of(layer)} | {files} |\n");

        if (report.Score is { } score)
        {
            text.Append("\n| Taken for | How | Points |\n|---|---|--:|\n");
            foreach (var line in score.Lines)
                text.Append($"| {ReportWords.Named(line.Kind)} | {ReportWords.Sum(line)} | {(line.Taken == 0 ? "0" : $"−{line.Taken}")} |\n");
        }

        foreach (var rule in report.Findings.Where(finding => finding.Severity != Severity.Note).GroupBy(finding => finding.Rule.Id))
        {
            var info = rule.First().Rule;
            text.Append($"\n### {Plain(info.Id)}: {Plain(info.Title)}\n\n{Plain(info.Reason)}\n\n");
            foreach (var finding in rule)
                text.Append($"- {(finding.IsKnown ? "(known) " : string.Empty)}{Plain(finding.Path)}{(finding.Line is { } line ? $":{line}" : string.Empty)} {Plain(finding.Message)}\n");
        }

        if (report.Fixed.Count > 0)
            text.Append("\nMended since the baseline: ").AppendJoin(", ", report.Fixed.Select(entry => Plain($"{entry.Path} ({entry.Rule})"))).Append('\n');

        return text.ToString();
    }

    // Names come from repositories: they are text, never markup and never a mention of somebody.
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text)
        {
            plain.Append(letter switch
            {
                '<' => "&lt;",
                '&' => "&amp;",
                '@' => "&#64;",
                _ when ReportWords.Misleads(letter) => " ",
                _ when Special.Contains(letter, StringComparison.Ordinal) && letter is not ('.' or '-' or '(' or ')' or '+') => $"\\{letter}",
                _ => letter.ToString(),
            });
        }

        return plain.ToString();
    }
}
