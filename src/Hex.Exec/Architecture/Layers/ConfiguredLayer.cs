using Hex.Core.Failures;

namespace Hex.Exec.Architecture.Layers;

/// <summary>A line of <c>analysis.layers</c>: <c>LAYER: GLOB</c>.</summary>
internal sealed record ConfiguredLayer(Layer Layer, PathGlob Glob)
{
    public const string Form = "write \"LAYER: GLOB\", such as \"domain: src/core/**\"";

    public static ConfiguredLayer Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || string.IsNullOrWhiteSpace(line[(colon + 1)..]))
            throw HexException.Usage("bad_layer", $"\"{line}\" in analysis.layers says no layer and glob", Form);

        return new ConfiguredLayer(LayerName.Parse(line[..colon].Trim()), PathGlob.Parse(line[(colon + 1)..].Trim()));
    }

    // One glob is one adapter, unless a wildcard stands for the folders of several.
    public Classification Classify(string path) => new(Layer, $"by configuration: analysis.layers \"{LayerName.Of(Layer)}: {Glob.Text}\"", Glob.StemOf(path));
}
