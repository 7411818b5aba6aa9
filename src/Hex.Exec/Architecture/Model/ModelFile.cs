using Hex.Core.Code;
using Hex.Exec.Architecture.Layers;

namespace Hex.Exec.Architecture.Model;

/// <summary>A source file in its layer.</summary>
internal sealed class ModelFile(SourceFile source, Layer? layer, string adapter)
{
    private ReExportedNames? _reExported;

    private readonly Lazy<HashSet<string>> _offered =
        new(() => source.Declarations.Where(declaration => declaration.IsExported).Select(declaration => declaration.ExportName ?? declaration.Name).ToHashSet(StringComparer.Ordinal));

    /// <summary>Its place among the files.</summary>
    public int Index { get; private set; }

    public SourceFile Source { get; } = source;

    public Layer? Layer { get; } = layer;

    /// <summary>Where it is an adapter, which one.</summary>
    public string Adapter { get; } = adapter;

    public string Path => Source.Path;

    /// <summary>What it offers on.</summary>
    public IReadOnlyList<Import> ReExports { get; } = [.. source.Imports.Where(import => import.Kind == ImportKind.ReExport)];

    /// <summary>Where what it offers on comes from.</summary>
    public ReExportedNames ReExported => _reExported ?? throw new InvalidOperationException("a file is in a model before it is asked for others");

    /// <summary>The names it declares for others.</summary>
    public IReadOnlyCollection<string> Offered => _offered.Value;

    /// <summary>Whether it only offers on what other files of its folder have, or is the empty mark of a package: what is taken through it is followed to where it is.</summary>
    public bool IsBarrel { get; } = (WiringNames.IsModuleFile(source.Path) || source.Language == SourceLanguage.Rust) && source.Declarations.All(declaration => declaration.Kind == DeclarationKind.Module)
        && source.Imports.All(import => import.Kind is ImportKind.Part or ImportKind.ReExport);

    public bool IsTest => Source.IsTest;

    public bool IsAdapter => Layer is Layers.Layer.PrimaryAdapters or Layers.Layer.SecondaryAdapters or Layers.Layer.Adapters;

    /// <summary>Whether it may put the program together.</summary>
    public bool IsRoot => Layer is Layers.Layer.CompositionRoot or Layers.Layer.EntryPoint;

    /// <summary>Makes it one of the files of a model, at its place among them.</summary>
    public void Join(ArchitectureModel model, int index) => (Index, _reExported) = (index, new ReExportedNames(this, model));

    public bool Declares(string name) => _offered.Value.Contains(name);
}
