using System.Text.Json;
using Hex.Exec.Architecture.Rules;

namespace Hex.Exec.Architecture.Formats;

/// <summary>SARIF 2.1.0: rules with their reasons, results with fingerprints that survive moved lines.</summary>
internal static class SarifReport
{
    private const string Base = "SRCROOT";

    public static string Of(ArchitectureReport report, string version) => JsonDocuments.Write(writer => Write(writer, report, version), isIndented: true);

    private static void Write(Utf8JsonWriter writer, ArchitectureReport report, string version)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteObjects("runs", [report], run =>
        {
            writer.WriteStartObject("tool");
            writer.WriteStartObject("driver");
            writer.WriteString("name", "hex");
            writer.WriteString("version", version);
            writer.WriteObjects("rules", run.Rules, rule => WriteRule(writer, rule));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteString("columnKind", "utf16CodeUnits");
            WriteInvocation(writer, run);
            var indices = run.Rules.Index().ToDictionary(rule => rule.Item.Id, rule => rule.Index, StringComparer.Ordinal);
            writer.WriteObjects("results", run.Findings, finding => WriteResult(writer, finding, indices[finding.Rule.Id]));
        });
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, RuleInfo rule)
    {
        writer.WriteString("id", rule.Id);
        WriteText(writer, "shortDescription", rule.Title);
        WriteText(writer, "fullDescription", rule.Reason);
        var examples = rule.Wrong.Count == 0 ? string.Empty : $"\n\nWrong:\n{string.Join('\n', rule.Wrong)}\n\nRight:\n{string.Join('\n', rule.Right)}";
        WriteText(writer, "help", rule.Hint + examples);
    }

    // That no grade was given must not get lost where only results are looked at.
    private static void WriteInvocation(Utf8JsonWriter writer, ArchitectureReport report) => writer.WriteObjects("invocations", [report], run =>
    {
        writer.WriteBoolean("executionSuccessful", true);
        if (run.Coverage.Withheld is null)
            return;

        writer.WriteObjects("toolExecutionNotifications", [ReportWords.Verdict(run)], verdict =>
        {
            writer.WriteString("level", "warning");
            WriteText(writer, "message", verdict);
        });
    });

    private static void WriteResult(Utf8JsonWriter writer, Finding finding, int rule)
    {
        writer.WriteString("ruleId", finding.Rule.Id);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", ReportWords.Of(finding.Severity));
        WriteText(writer, "message", $"{finding.Message}. {finding.Hint}");
        writer.WriteObjects("locations", [finding], place =>
        {
            writer.WriteStartObject("physicalLocation");
            writer.WriteStartObject("artifactLocation");
            writer.WriteString("uri", string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString)));
            writer.WriteString("uriBaseId", Base);
            writer.WriteEndObject();
            if (place.Line is { } line)
            {
                writer.WriteStartObject("region");
                writer.WriteNumber("startLine", Math.Max(1, line));
                writer.WriteNumber("startColumn", Math.Max(1, place.Column ?? 1));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        });
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("hexFinding/v1", finding.Id);
        writer.WriteEndObject();
        if (finding.IsKnown)
            writer.WriteObjects("suppressions", ["external"], kind => writer.WriteString("kind", kind));
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }
}
