using Hex.Core.Code;

namespace Hex.Exec.Architecture.Layers;

/// <summary>Reads layers from the names of projects, crates and packages where each is a layer of its own.</summary>
internal sealed class UnitConvention
{
    private static readonly Dictionary<string, Layer> Words = new(StringComparer.Ordinal)
    {
        ["domain"] = Layer.Domain,
        ["core"] = Layer.Domain,
        ["entities"] = Layer.Domain,
        ["model"] = Layer.Domain,
        ["ports"] = Layer.Ports,
        ["port"] = Layer.Ports,
        ["abstractions"] = Layer.Ports,
        ["contracts"] = Layer.Ports,
        ["application"] = Layer.UseCases,
        ["usecases"] = Layer.UseCases,
        ["usecase"] = Layer.UseCases,
        ["presentation"] = Layer.PrimaryAdapters,
        ["web"] = Layer.PrimaryAdapters,
        ["webapi"] = Layer.PrimaryAdapters,
        ["api"] = Layer.PrimaryAdapters,
        ["cli"] = Layer.PrimaryAdapters,
        ["http"] = Layer.PrimaryAdapters,
        ["server"] = Layer.PrimaryAdapters,
        ["ui"] = Layer.PrimaryAdapters,
        ["persistence"] = Layer.SecondaryAdapters,
        ["storage"] = Layer.SecondaryAdapters,
        ["adapters"] = Layer.Adapters,
        ["adapter"] = Layer.Adapters,
        ["infrastructure"] = Layer.Infrastructure,
        ["infra"] = Layer.Infrastructure,
        ["shared"] = Layer.Shared,
        ["common"] = Layer.Shared,
        ["sharedkernel"] = Layer.Shared,
    };

    private readonly Dictionary<string, (Layer Layer, string Word)> _units;

    private UnitConvention(Dictionary<string, (Layer Layer, string Word)> units) => _units = units;

    public const string Name = "project per layer";

    public bool Appears => _units.Count > 0;

    /// <summary>Whether a project is the domain or the use cases.</summary>
    public bool SpeaksOfCore => _units.Values.Any(unit => unit.Layer is Layer.Domain or Layer.UseCases);

    /// <summary>A single project may be called anything; only where several say different layers are their names meant so.</summary>
    public static UnitConvention For(IReadOnlyList<SourceFile> files)
    {
        var units = new Dictionary<string, (Layer, string)>(StringComparer.Ordinal);
        foreach (var unit in files.Select(file => file.Unit).Where(unit => unit.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (Read(unit) is { } found)
                units[unit] = found;
        }

        return new UnitConvention(units.Values.Select(found => found.Item1).Distinct().Count() > 1 ? units : []);
    }

    public Classification? Classify(SourceFile file) => _units.TryGetValue(file.Unit, out var found)
        ? new Classification(found.Layer, $"by convention: the project '{file.Unit}' ends in '{found.Word}', which means {LayerName.Of(found.Layer)} ({Name})", file.Unit)
        : null;

    private static (Layer, string)? Read(string unit)
    {
        var segments = unit.Split(['.', '-', '_', '/', ':'], StringSplitOptions.RemoveEmptyEntries);
        var last = segments.LastOrDefault()?.ToLowerInvariant() ?? string.Empty;
        if (Words.TryGetValue(last, out var layer))
            return (layer, last);

        var pair = string.Concat(segments.TakeLast(2)).ToLowerInvariant();
        if (Words.TryGetValue(pair, out layer))
            return (layer, pair);

        // shop-adapter-sqlite: the technology stands last.
        var word = segments.FirstOrDefault(segment => segment.ToLowerInvariant() is "adapter" or "adapters" or "infrastructure");
        return word is null ? null : (Words[word.ToLowerInvariant()], word);
    }
}
