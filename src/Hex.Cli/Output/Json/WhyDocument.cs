using Hex.Exec.Architecture.Layers;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex analyze --why FILE --json</c> prints.</summary>
internal sealed record WhyDocument(string Path, string? Layer, string Rule, bool Test)
{
    public static WhyDocument Of(FileLayer file) => new(file.Path, file.Layer is { } layer ? LayerName.Of(layer) : null, file.Rule, file.IsTest);
}
