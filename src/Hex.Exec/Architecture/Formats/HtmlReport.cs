using System.Net;
using System.Text;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Rules;

namespace Hex.Exec.Architecture.Formats;

/// <summary>One page that needs nothing but itself: no script, no request, everything from the repository escaped.</summary>
internal static class HtmlReport
{
    private const int MostShown = 500;

    public static string Of(ArchitectureReport report, string version)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Append($"<title>Architecture: {Safe(ReportWords.Verdict(report))}</title>\n<style>\n{HtmlStyle.Text}</style>\n</head>\n<body>\n<main>\n");
        Head(page, report);
        page.Append(HexagonDrawing.Of(report));
        Tables(page, report);
        Findings(page, report);
        Unresolved(page, report);
        page.Append($"</main>\n<footer>hex {Safe(version)} · {Safe(report.Root)} · layers from {Safe(report.LayersFrom.Length > 0 ? report.LayersFrom : "nothing")}</footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void Head(StringBuilder page, ArchitectureReport report)
    {
        var look = report.Score is null ? "none" : report.IsClean ? "good" : "bad";
        page.Append($"<header>\n<p class=\"grade {look}\">{Safe(report.Score?.Grade ?? "–")}</p>\n<div>\n<h1>{Safe(ReportWords.Verdict(report))}</h1>\n");
        page.Append($"<p>{Safe(ReportWords.Share(report))}. Imports: {Safe(ReportWords.Imports(report))}.</p>\n");
        if (report.Scope is { } scope)
            page.Append($"<p>Findings of {Safe(scope)} alone.</p>\n");

        if (report.Coverage.ToMap.Count > 0)
            page.Append($"<p>Without a layer: {string.Join(", ", report.Coverage.ToMap.Select(row => $"<code>{Safe(row.Folder)}</code> ({row.Files})"))}. Map them in analysis.layers of .hex/project.json.</p>\n");

        page.Append("</div>\n</header>\n");
    }

    private static void Tables(StringBuilder page, ArchitectureReport report)
    {
        page.Append("<section class=\"tables\">\n");
        if (report.Score is { } score)
        {
            Table(page, "How the score came about", ["Taken for", "How", "Points"], score.Lines.Select(line =>
                (string[])[ReportWords.Named(line.Kind), ReportWords.Sum(line), line.Taken == 0 ? "0" : $"−{line.Taken}"]).Append(["score", "at least 0", $"{score.Points}"]));
        }

        Table(page, "Who uses whom", ["From", "To", "Uses", "Violations"], report.Edges.Select(edge => (string[])[LayerName.Of(edge.From), LayerName.Of(edge.To), $"{edge.Uses}", $"{edge.Violations}"]));
        if (report.Fixed.Count > 0)
            Table(page, "Mended since the baseline", ["File", "Rule", "What"], report.Fixed.Select(entry => (string[])[entry.Path, entry.Rule, entry.Subject]));

        page.Append("</section>\n");
    }

    private static void Table(StringBuilder page, string title, string[] head, IEnumerable<string[]> rows)
    {
        page.Append($"<table>\n<caption>{Safe(title)}</caption>\n<tr>{string.Concat(head.Select(cell => $"<th>{Safe(cell)}</th>"))}</tr>\n");
        foreach (var row in rows)
            page.Append($"<tr>{string.Concat(row.Select(cell => $"<td>{Safe(cell)}</td>"))}</tr>\n");

        page.Append("</table>\n");
    }

    private static void Findings(StringBuilder page, ArchitectureReport report)
    {
        foreach (var group in report.Findings.GroupBy(finding => finding.Rule.Id))
        {
            var rule = group.First().Rule;
            var open = group.Any(finding => finding.Severity == Severity.Error) ? " open" : string.Empty;
            page.Append($"<details{open}>\n<summary><b>{Safe(rule.Id)}</b> {Safe(rule.Title)} <span>{group.Count()}</span></summary>\n<p>{Safe(rule.Reason)} <i>{Safe(rule.Hint)}</i></p>\n<ul>\n");
            foreach (var finding in group.Take(MostShown))
                One(page, finding);

            page.Append("</ul>\n");
            if (group.Count() > MostShown)
                page.Append($"<p>And {group.Count() - MostShown} more; the JSON report has them all.</p>\n");

            page.Append("</details>\n");
        }
    }

    private static void One(StringBuilder page, Finding finding)
    {
        var place = finding.Line is { } line ? $"{finding.Path}:{line}" : finding.Path;
        page.Append($"<li class=\"{ReportWords.Of(finding.Severity)}\"><code>{Safe(place)}</code> {Safe(finding.Message)}{(finding.IsKnown ? " <i>(known)</i>" : string.Empty)}");
        if (finding.Frame is { } frame)
        {
            page.Append("<pre>");
            foreach (var (index, text) in frame.Lines.Index())
            {
                var number = frame.FirstLine + index;
                var row = Safe($"{number,5}  {Shorten(text)}");
                page.Append(number == frame.Line ? $"<mark>{row}</mark>\n" : $"{row}\n");
            }

            page.Append("</pre>");
        }

        page.Append("</li>\n");
    }

    private static void Unresolved(StringBuilder page, ArchitectureReport report)
    {
        if (report.Imports.Unresolved.Count == 0)
            return;

        page.Append("<details>\n<summary><b>unresolved imports</b> what should be a file of the project and is not ").Append($"<span>{report.Imports.Unresolved.Count}</span></summary>\n<ul>\n");
        foreach (var use in report.Imports.Unresolved.Take(MostShown))
            page.Append($"<li><code>{Safe($"{use.Path}:{use.Line}")}</code> {Safe(use.Specifier)}: {Safe(use.Reason)}</li>\n");

        page.Append("</ul>\n</details>\n");
    }

    private static string Shorten(string line) => line.Length <= 200 ? line : $"{line[..200]}…";

    private static string Safe(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(letter => letter != '\t' && ReportWords.Misleads(letter) ? '\uFFFD' : letter)));
}
