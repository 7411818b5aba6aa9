using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Go;

/// <summary>Where an import path leads.</summary>
/// <param name="Elsewhere">What it leads to where that is no package that was read; else null.</param>
internal sealed record GoTarget(ImportTarget? Elsewhere)
{
    /// <summary>Leads to a package that was read.</summary>
    public GoTarget(GoPackage package, string folder)
        : this((ImportTarget?)null) => (Package, Folder) = (package, folder);

    /// <summary>The package, or null.</summary>
    public GoPackage? Package { get; }

    /// <summary>The folder it lies in, or null.</summary>
    public string? Folder { get; }

    /// <summary>Leads nowhere.</summary>
    public static GoTarget Not(string reason) => new(new ImportTarget.Unresolved(reason));
}
