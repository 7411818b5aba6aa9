using System.Text.Json;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Rules;

namespace Hex.Exec.Architecture.Formats;

/// <summary>Everything, as one JSON document on one line.</summary>
internal static class JsonReport
{
    public static string Of(ArchitectureReport report) => JsonDocuments.Write(writer => Write(writer, report), isIndented: false);

    private static void Write(Utf8JsonWriter writer, ArchitectureReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("root", report.Root);
        writer.WriteString("grade", report.Score?.Grade);
        writer.WriteNumberOrNull("score", report.Score?.Points);
        writer.WriteString("withheld", report.Coverage.Withheld);
        writer.WriteBoolean("clean", report.IsClean);
        writer.WriteNumber("counting", report.Counting.Count);
        writer.WriteString("scope", report.Scope);
        writer.WriteObjects("score_lines", report.Score?.Lines ?? [], line =>
        {
            writer.WriteString("kind", ReportWords.Of(line.Kind));
            writer.WriteNumber("count", line.Count);
            writer.WriteNumber("each", line.Each);
            writer.WriteNumberOrNull("most", line.Most);
            writer.WriteNumber("taken", line.Taken);
        });
        WriteLayers(writer, report);
        WriteImports(writer, report);
        writer.WriteObjects("findings", report.Findings, finding => WriteFinding(writer, finding));
        writer.WriteObjects("fixed", report.Fixed, entry =>
        {
            writer.WriteString("id", entry.Id);
            writer.WriteString("rule", entry.Rule);
            writer.WriteString("path", entry.Path);
            writer.WriteString("subject", entry.Subject);
        });
        writer.WriteObjects("files", report.Files, file =>
        {
            writer.WriteString("path", file.Path);
            writer.WriteString("layer", file.Layer is { } layer ? LayerName.Of(layer) : null);
            writer.WriteString("rule", file.Rule);
            writer.WriteBoolean("test", file.IsTest);
        });
        writer.WriteEndObject();
    }

    private static void WriteLayers(Utf8JsonWriter writer, ArchitectureReport report)
    {
        writer.WriteString("layers_from", report.LayersFrom);
        writer.WriteNumber("source_files", report.Coverage.Sources);
        writer.WriteNumber("classified_files", report.Coverage.Classified);
        writer.WriteNumber("classified_percent", report.Coverage.Percent);
        writer.WriteObjects("to_map", report.Coverage.ToMap, row =>
        {
            writer.WriteString("folder", row.Folder);
            writer.WriteNumber("files", row.Files);
        });
        writer.WriteObjects("unread", report.Coverage.Unread, row =>
        {
            writer.WriteString("language", row.Name);
            writer.WriteNumber("files", row.Files);
        });
        writer.WriteObjects("layers", report.Layers, row =>
        {
            writer.WriteString("layer", LayerName.Of(row.Layer));
            writer.WriteNumber("files", row.Files);
        });
        writer.WriteObjects("edges", report.Edges, edge =>
        {
            writer.WriteString("from", LayerName.Of(edge.From));
            writer.WriteString("to", LayerName.Of(edge.To));
            writer.WriteNumber("uses", edge.Uses);
            writer.WriteNumber("violations", edge.Violations);
        });
    }

    private static void WriteImports(Utf8JsonWriter writer, ArchitectureReport report)
    {
        writer.WriteStartObject("imports");
        writer.WriteNumber("internal", report.Imports.Internal);
        writer.WriteNumber("external", report.Imports.External);
        writer.WriteNumber("computed", report.Imports.Computed);
        writer.WriteObjects("unresolved", report.Imports.Unresolved, use =>
        {
            writer.WriteString("path", use.Path);
            writer.WriteNumber("line", use.Line);
            writer.WriteString("specifier", use.Specifier);
            writer.WriteString("reason", use.Reason);
        });
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteString("id", finding.Id);
        writer.WriteString("rule", finding.Rule.Id);
        writer.WriteString("kind", ReportWords.Of(finding.Rule.Kind));
        writer.WriteString("severity", ReportWords.Of(finding.Severity));
        writer.WriteString("path", finding.Path);
        writer.WriteNumberOrNull("line", finding.Line);
        writer.WriteNumberOrNull("column", finding.Column);
        writer.WriteString("subject", finding.Subject);
        writer.WriteString("message", finding.Message);
        writer.WriteString("hint", finding.Hint);
        writer.WriteBoolean("known", finding.IsKnown);
        writer.WriteArray("chain", finding.Chain, writer.WriteStringValue);
    }
}
