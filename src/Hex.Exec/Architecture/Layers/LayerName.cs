using Hex.Core.Failures;

namespace Hex.Exec.Architecture.Layers;

/// <summary>The names layers have in configuration and documents.</summary>
public static class LayerName
{
    private static readonly (Layer Layer, string Name, string[] Also)[] Names =
    [
        (Layer.Domain, "domain", ["core", "entities"]),
        (Layer.Ports, "ports", ["port"]),
        (Layer.UseCases, "usecases", ["use-cases", "application"]),
        (Layer.PrimaryAdapters, "adapters/primary", ["primary", "primary-adapters", "presentation"]),
        (Layer.SecondaryAdapters, "adapters/secondary", ["secondary", "secondary-adapters"]),
        (Layer.Adapters, "adapters", ["adapter"]),
        (Layer.Infrastructure, "infrastructure", ["infra"]),
        (Layer.Shared, "shared", ["shared-kernel"]),
        (Layer.CompositionRoot, "composition-root", ["composition"]),
        (Layer.EntryPoint, "entry-point", ["entry"]),
    ];

    /// <summary>The name of a layer.</summary>
    public static string Of(Layer layer) => Names.First(row => row.Layer == layer).Name;

    /// <summary>The layer of a name.</summary>
    /// <param name="name">The name as somebody wrote it.</param>
    /// <exception cref="HexException">There is no such layer; the sentence names the nearest.</exception>
    public static Layer Parse(string name)
    {
        var row = Names.FirstOrDefault(row => row.Name == name || row.Also.Contains(name));
        if (row.Name is not null)
            return row.Layer;

        var nearest = NearestName.Of(name, Names.Select(known => known.Name));
        throw HexException.Usage(
            "unknown_layer", $"'{name}' is no layer", nearest is null ? $"write one of {string.Join(", ", Names.Select(known => known.Name))}" : $"did you mean {nearest}");
    }
}
