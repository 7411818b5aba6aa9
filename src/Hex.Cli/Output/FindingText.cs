using System.Text;
using Hex.Exec.Architecture;
using Hex.Exec.Architecture.Rules;

namespace Hex.Cli.Output;

/// <summary>The findings of one rule for a terminal, each with the code it is about.</summary>
internal static class FindingText
{
    private const int MostShown = 20;
    private const int LongestLine = 160;

    public static void Append(StringBuilder text, IReadOnlyList<Finding> findings, Terminal terminal)
    {
        var rule = findings[0].Rule;
        text.Append($"\n{terminal.Paint(Color.Cyan, CleanText.Line(rule.Id))}: {CleanText.Line(rule.Title)}\n");
        foreach (var line in TextWrap.Lines($"{CleanText.Line(rule.Reason)} {CleanText.Line(findings[0].Hint)}", terminal.Traits.Width - 2))
            text.Append($"  {line}\n");

        foreach (var finding in findings.Take(MostShown))
            One(text, finding, terminal);

        if (findings.Count > MostShown)
            text.Append($"  and {findings.Count - MostShown} more; --format json lists them\n");
    }

    private static void One(StringBuilder text, Finding finding, Terminal terminal)
    {
        var place = finding.Line is { } line ? $"{finding.Path}:{line}:{finding.Column ?? 1}" : finding.Path;
        var severity = terminal.Paint(finding.Severity == Severity.Error ? Color.Red : Color.Yellow, finding.Severity.ToString().ToLowerInvariant());
        text.Append($"  {severity} {CleanText.Line(place)}\n    {CleanText.Line(finding.Message)}\n");
        if (finding is { Frame: { } frame, Severity: Severity.Error })
            Frame(text, frame, terminal);
    }

    private static void Frame(StringBuilder text, CodeFrame frame, Terminal terminal)
    {
        var width = $"{frame.FirstLine + frame.Lines.Count}".Length;
        foreach (var (index, content) in frame.Lines.Index())
        {
            var number = frame.FirstLine + index;
            var isMeant = number == frame.Line;
            var code = TabsOut(CleanText.Block(content));
            text.Append($"    {(isMeant ? terminal.Paint(Color.Red, ">") : " ")} {number.ToString().PadLeft(width)} | {(code.Length > LongestLine ? code[..LongestLine] + "…" : code)}".TrimEnd()).Append('\n');
            if (isMeant && frame.Column <= Math.Min(content.Length, LongestLine))
                text.Append($"      {new string(' ', width)} | {new string(' ', frame.Column - 1)}{terminal.Paint(Color.Red, "^")}\n");
        }
    }

    private static string TabsOut(string line) => line.Replace('\t', ' ').Replace("\n", " ", StringComparison.Ordinal);
}
