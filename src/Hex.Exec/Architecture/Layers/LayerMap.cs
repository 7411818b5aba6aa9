using Hex.Core.Code;
using Hex.Core.Failures;

namespace Hex.Exec.Architecture.Layers;

/// <summary>Says which layer each file belongs to: the configuration first, then the conventions the project follows.</summary>
internal sealed class LayerMap
{
    private readonly IReadOnlyList<ConfiguredLayer> _configured;
    private readonly string _prefix;
    private readonly PathConvention _paths;
    private readonly UnitConvention _units;

    private LayerMap(IReadOnlyList<ConfiguredLayer> configured, string prefix, PathConvention paths, UnitConvention units) =>
        (_configured, _prefix, _paths, _units) = (configured, prefix, paths, units);

    /// <summary>What layers were read from, in words.</summary>
    public string Source => string.Join(" + ", (string[])
    [
        .. _configured.Count > 0 ? ["configuration"] : (string[])[],
        .. _paths.Names,
        .. _units.Appears ? [UnitConvention.Name] : (string[])[],
    ]);

    /// <param name="files">All files.</param>
    /// <param name="configured">The lines of the configuration, in their order.</param>
    /// <param name="prefix">Where the files lie beneath the folder the configuration speaks of; empty, or ending in a slash.</param>
    /// <exception cref="HexException">A configured layer matches no file.</exception>
    public static LayerMap For(IReadOnlyList<SourceFile> files, IReadOnlyList<ConfiguredLayer> configured, string prefix)
    {
        // Of a part of the project, the layers of the other parts are not asked for.
        if (prefix.Length == 0 && configured.FirstOrDefault(layer => !files.Any(file => layer.Glob.Matches(file.Path))) is { } idle)
        {
            throw HexException.Usage(
                "layer_matches_nothing", $"analysis.layers \"{LayerName.Of(idle.Layer)}: {idle.Glob.Text}\" matches no source file", "correct the glob or remove the line in .hex/project.json");
        }

        var sources = files.Where(file => !file.IsTest).ToList();
        return new LayerMap(configured, prefix, PathConvention.For(sources), UnitConvention.For(sources));
    }

    /// <summary>The layer of a file, or null when nothing tells.</summary>
    public Classification? Classify(SourceFile file)
    {
        if (file.IsTest)
            return null;

        if (_configured.FirstOrDefault(layer => layer.Glob.Matches(_prefix + file.Path)) is { } configured)
            return configured.Classify(_prefix + file.Path);

        if (WiringNames.CompositionIn(file.Path) is { } wiring)
            return new Classification(Layer.CompositionRoot, $"by convention: '{wiring}' is a composition root", file.Path);

        // Where each project of .NET is a layer, the project is the boundary, whatever its folders are called.
        var found = (file.Language == SourceLanguage.CSharp && _units.SpeaksOfCore ? _units.Classify(file) : null) ?? _paths.Classify(file) ?? _units.Classify(file);
        return file.IsEntryPoint && found is not { Layer: not (Layer.PrimaryAdapters or Layer.Adapters) }
            ? new Classification(Layer.EntryPoint, "by its content: a program starts here", file.Path)
            : found;
    }
}
