using Hex.Core.Code;
using Hex.Exec.Architecture.Layers;

namespace Hex.Exec.Architecture.Model;

/// <summary>A source file in its layer.</summary>
internal sealed record ModelFile(SourceFile Source, Layer? Layer, string Adapter)
{
    public string Path => Source.Path;

    public bool IsTest => Source.IsTest;

    public bool IsAdapter => Layer is Layers.Layer.PrimaryAdapters or Layers.Layer.SecondaryAdapters or Layers.Layer.Adapters;

    /// <summary>Whether it may put the program together.</summary>
    public bool IsRoot => Layer is Layers.Layer.CompositionRoot or Layers.Layer.EntryPoint;

    public bool Equals(ModelFile? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    public bool Declares(string name) => Source.Declarations.Any(declaration => declaration.IsExported && declaration.Name == name);
}
