using System.Text;
using Hex.Exec.Architecture.Layers;

namespace Hex.Exec.Architecture.Formats;

/// <summary>The layers and who uses whom, for Graphviz.</summary>
internal static class DotReport
{
    public static string Of(ArchitectureReport report)
    {
        var text = new StringBuilder("digraph architecture {\n  rankdir=LR;\n  node [shape=hexagon, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\"];\n");
        foreach (var (layer, files) in report.Layers)
            text.Append($"  \"{LayerName.Of(layer)}\" [label=\"{LayerName.Of(layer)}\\n{Words.Count(files, "file")}\"];\n");

        foreach (var edge in report.Edges)
        {
            var look = edge.Violations > 0 ? $"label=\"{edge.Uses} ({Words.Count(edge.Violations, "violation")})\", color=\"#c62828\", fontcolor=\"#c62828\", penwidth=2" : $"label=\"{edge.Uses}\"";
            text.Append($"  \"{LayerName.Of(edge.From)}\" -> \"{LayerName.Of(edge.To)}\" [{look}];\n");
        }

        return text.Append("}\n").ToString();
    }
}
