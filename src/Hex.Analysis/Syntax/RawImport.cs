using Hex.Core.Code;

namespace Hex.Analysis.Syntax;

/// <summary>A use of another file or package as its syntax tells it, before anybody looked where it leads.</summary>
/// <param name="Specifier">What it is called, as written.</param>
/// <param name="Kind">How it is used.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
/// <param name="Names">What is taken from it.</param>
internal sealed record RawImport(string Specifier, ImportKind Kind, int Line, int Column, IReadOnlyList<ImportedName> Names)
{
    /// <summary>Whether nothing of it is left when the program runs.</summary>
    public bool IsTypeOnly { get; init; }

    /// <summary>Whether the specifier is an expression that only the running program can tell.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether the specifier is a pattern of paths, after which may stand what is left out of them.</summary>
    public bool IsPattern { get; init; }

    /// <summary>The module within the file it stands in, with points or colons as its language writes them; empty at the top.</summary>
    public string Scope { get; init; } = string.Empty;

    /// <summary>The import, with what it leads to.</summary>
    public Import To(ImportTarget target) => new(Specifier, Kind, Line, Column, target) { Names = Names, IsTypeOnly = IsTypeOnly };
}
