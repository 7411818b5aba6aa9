using System.Globalization;
using System.Text;
using System.Xml;
using Hex.Exec.Architecture.Rules;

namespace Hex.Exec.Architecture.Formats;

/// <summary>JUnit's XML: each rule is a test case, each finding that counts a failure of its own.</summary>
internal static class JUnitReport
{
    public static string Of(ArchitectureReport report)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
            Write(writer, report);

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n";
    }

    private static void Write(XmlWriter writer, ArchitectureReport report)
    {
        var kept = report.Rules.Where(rule => !report.Counting.Any(finding => finding.Rule.Id == rule.Id)).ToList();
        var isWithheld = report.Coverage.Withheld is not null;
        var failures = report.Counting.Count + (isWithheld ? 1 : 0);
        writer.WriteStartElement("testsuites");
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", "hex analyze");
        writer.WriteAttributeString("tests", Number(kept.Count + report.Counting.Count + 1));
        writer.WriteAttributeString("failures", Number(failures));
        writer.WriteAttributeString("errors", "0");
        writer.WriteAttributeString("skipped", "0");
        WriteCase(writer, "coverage", "enough files have a layer", isWithheld ? ReportWords.Verdict(report) : null, ReportWords.Share(report));
        foreach (var rule in kept)
            WriteCase(writer, rule.Id, rule.Title, null, string.Empty);

        foreach (var finding in report.Counting)
            WriteCase(writer, finding.Rule.Id, $"{PlaceOf(finding)} {finding.Subject}", finding.Message, $"{PlaceOf(finding)}\n{finding.Rule.Reason}\n{finding.Hint}");

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteCase(XmlWriter writer, string group, string name, string? failure, string detail)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", Clean(group));
        writer.WriteAttributeString("name", Clean(name));
        writer.WriteAttributeString("time", "0");
        if (failure is not null)
        {
            writer.WriteStartElement("failure");
            writer.WriteAttributeString("message", Clean(failure));
            writer.WriteString(Clean(detail));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static string PlaceOf(Finding finding) => finding.Line is { } line ? $"{finding.Path}:{line}" : finding.Path;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A file's name may hold what XML has no way to write, or what a terminal would obey.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append((rune.Value <= char.MaxValue && !XmlConvert.IsXmlChar((char)rune.Value)) || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) ? "\uFFFD" : rune.ToString());

        return clean.ToString();
    }
}
