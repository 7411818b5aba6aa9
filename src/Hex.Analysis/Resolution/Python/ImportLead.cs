using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Python;

/// <summary>An import on its way to where it leads, while what is taken of it is gathered.</summary>
/// <param name="Source">The import as it is written.</param>
/// <param name="Specifier">What is imported of it.</param>
/// <param name="Target">Where it leads.</param>
internal sealed record ImportLead(RawImport Source, string Specifier, ImportTarget Target)
{
    /// <summary>What is taken; imports of the same module under the same name share it.</summary>
    public TakenNames Names { get; set; } = new();

    /// <summary>The import as it is told.</summary>
    public Import ToImport() => (Source with { Specifier = Specifier, Names = Names.All }).To(Target);
}
