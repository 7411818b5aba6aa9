using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.Java;

/// <summary>What an import makes known in its file.</summary>
/// <param name="Import">The import.</param>
/// <param name="Name">The name it makes known, or null when it opens all there is.</param>
internal sealed record ImportMeaning(RawImport Import, string? Name)
{
    /// <summary>Of a static import the member that is taken, else null.</summary>
    public string? Member { get; init; }

    /// <summary>The type that is named, or null when it names a package, or what is not read.</summary>
    public JavaType? Type { get; init; }

    /// <summary>The package that is opened, when it is read.</summary>
    public string? Package { get; init; }

    /// <summary>Why nothing was found where something should be, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>What is named, when it is not read.</summary>
    public string? External { get; init; }

    /// <summary>Whether it leads to what is read.</summary>
    public bool IsInternal => Type is not null || Package is not null;
}
