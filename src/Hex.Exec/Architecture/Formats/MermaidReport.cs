using System.Text;
using Hex.Exec.Architecture.Layers;

namespace Hex.Exec.Architecture.Formats;

/// <summary>The layers and who uses whom, as a Mermaid flowchart.</summary>
internal static class MermaidReport
{
    public static string Of(ArchitectureReport report)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var (layer, files) in report.Layers)
            text.Append($"  {layer}{{{{\"{LayerName.Of(layer)}<br/>{Words.Count(files, "file")}\"}}}}\n");

        foreach (var edge in report.Edges)
        {
            text.Append(edge.Violations > 0
                ? $"  {edge.From} ==>|\"{edge.Uses} ({Words.Count(edge.Violations, "violation")})\"| {edge.To}\n"
                : $"  {edge.From} -->|{edge.Uses}| {edge.To}\n");
        }

        foreach (var index in report.Edges.Index().Where(edge => edge.Item.Violations > 0).Select(edge => edge.Index))
            text.Append($"  linkStyle {index} stroke:#c62828,color:#c62828\n");

        return text.ToString();
    }
}
