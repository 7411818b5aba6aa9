using System.Text;
using Hex.Exec.Architecture;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Rules;
using Hex.Exec.Architecture.Scoring;

namespace Hex.Cli.Output;

/// <summary>An architecture report for a terminal.</summary>
internal static class ArchitectureText
{
    private const int MostUnresolved = 5;
    private const int NameWidth = 20;

    public static string Of(FileLayer file) =>
        $"{CleanText.Line(file.Path)}: {(file.Layer is { } layer ? LayerName.Of(layer) : file.IsTest ? "a test" : "no layer")}\n  {CleanText.Line(file.Rule)}\n";

    public static string Of(ArchitectureReport report, Terminal terminal)
    {
        var text = new StringBuilder();
        text.Append(Grade(report, terminal));
        text.Append($"layers   from {(report.LayersFrom.Length > 0 ? report.LayersFrom : "nothing")}; {report.Coverage.Classified} of {report.Coverage.Sources} source files have one ({report.Coverage.Percent} %)\n");
        text.Append($"imports  {report.Imports.Internal} within the project, {report.Imports.External} of packages, {report.Imports.Computed} computed, {report.Imports.Unresolved.Count} unresolved\n");
        if (report.Coverage.Unread.Count > 0)
            text.Append($"not read {string.Join(", ", report.Coverage.Unread.Select(language => $"{language.Name} ({language.Files})"))}\n");

        if (report.Scope is { } scope)
            text.Append($"only     {CleanText.Line(scope)}\n");

        Layers(text, report, terminal);
        ToMap(text, report);
        foreach (var group in report.Findings.Where(finding => finding.Severity != Severity.Note && !finding.IsKnown).GroupBy(finding => finding.Rule.Id))
            FindingText.Append(text, [.. group], terminal);

        Unresolved(text, report);
        Fixed(text, report);
        return text.Append('\n').Append(Verdict(report, terminal)).ToString();
    }

    private static string Grade(ArchitectureReport report, Terminal terminal)
    {
        if (report.Score is not { } score)
            return $"grade    {terminal.Paint(Color.Yellow, "withheld")}: {CleanText.Line(report.Coverage.Withheld!)}\n";

        var taken = score.Lines.Where(line => line.Taken > 0).Select(line => $" − {line.Taken} ({Sum(line)})");
        var grade = terminal.Paint(score.Points >= 90 ? Color.Green : score.Points >= 60 ? Color.Yellow : Color.Red, score.Grade);
        var sum = string.Concat(taken);
        return $"grade    {grade}  {(sum.Length == 0 ? "nothing was taken from 100" : $"100{sum}{(score.Points == 0 ? ", and never below 0" : string.Empty)}")} = {score.Points}\n";
    }

    private static string Sum(ScoreLine line)
    {
        var what = line.Kind switch
        {
            RuleKind.DeadExport => "dead export",
            RuleKind.UnusedPort => "unused port",
            _ => line.Kind.ToString().ToLowerInvariant(),
        };
        return $"{line.Count} {what}{(line.Count == 1 ? string.Empty : "s")} × {line.Each}{(line.Most is { } most && line.Taken == most ? $", {most} at most" : string.Empty)}";
    }

    private static void Layers(StringBuilder text, ArchitectureReport report, Terminal terminal)
    {
        if (report.Layers.Count == 0)
            return;

        text.Append($"\n{"layer",-NameWidth}files  uses\n");
        foreach (var (layer, files) in report.Layers)
        {
            var uses = report.Edges.Where(edge => edge.From == layer && edge.To != layer)
                .Select(edge => edge.Violations > 0 ? terminal.Paint(Color.Red, $"{LayerName.Of(edge.To)} {edge.Uses} ({edge.Violations} wrong)") : $"{LayerName.Of(edge.To)} {edge.Uses}");
            text.Append($"{LayerName.Of(layer),-NameWidth}{files,5}  {string.Join(", ", uses)}".TrimEnd()).Append('\n');
        }
    }

    private static void ToMap(StringBuilder text, ArchitectureReport report)
    {
        if (report.Coverage.ToMap.Count == 0)
            return;

        text.Append("\nwithout a layer; map them in analysis.layers of .hex/project.json, such as \"domain: src/core/**\":\n");
        foreach (var (folder, files) in report.Coverage.ToMap)
            text.Append($"  {CleanText.Line(folder)}  {files}\n");
    }

    private static void Unresolved(StringBuilder text, ArchitectureReport report)
    {
        var unresolved = report.Imports.Unresolved;
        if (unresolved.Count == 0)
            return;

        text.Append("\nimports that lead to no file:\n");
        foreach (var (path, line, specifier, reason) in unresolved.Take(MostUnresolved))
            text.Append($"  {CleanText.Line($"{path}:{line}")}  {CleanText.Line(specifier)} ({CleanText.Line(reason)})\n");

        if (unresolved.Count > MostUnresolved)
            text.Append($"  and {unresolved.Count - MostUnresolved} more; --format json lists them\n");
    }

    private static void Fixed(StringBuilder text, ArchitectureReport report)
    {
        if (report.Fixed.Count == 0)
            return;

        text.Append("\nmended since the baseline:\n");
        foreach (var entry in report.Fixed)
            text.Append($"  {CleanText.Line(entry.Path)}  {CleanText.Line(entry.Rule)}: {CleanText.Line(entry.Subject)}\n");
    }

    private static string Verdict(ArchitectureReport report, Terminal terminal)
    {
        if (report.Baselined is { } written)
            return $"the baseline now knows {Count(written, "finding")}\n";

        var known = report.Findings.Count(finding => finding.IsKnown && finding.Severity != Severity.Note);
        var notes = report.Findings.Count(finding => finding.Severity == Severity.Note);
        string[] facts =
        [
            report.Coverage.Withheld is not null && !report.IsClean ? "the grade is withheld" : string.Empty,
            report.Counting.Count switch
            {
                0 => "no finding that counts",
                1 => "1 finding that counts",
                var count => $"{count} findings that count",
            },
            known > 0 ? $"{known} known to the baseline" : string.Empty,
            notes > 0 ? $"{Count(notes, "note")} in --format json" : string.Empty,
        ];
        return $"{terminal.Paint(report.IsClean ? Color.Green : Color.Red, report.IsClean ? "clean" : "not clean")}: {string.Join(", ", facts.Where(fact => fact.Length > 0))}\n";
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? string.Empty : "s")}";
}
