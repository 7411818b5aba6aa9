namespace Hex.Core.Code;

/// <summary>A use of another file or package.</summary>
/// <param name="Specifier">What it is called where it is used, as written.</param>
/// <param name="Kind">How it is used.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
/// <param name="Target">What it leads to.</param>
public sealed record Import(string Specifier, ImportKind Kind, int Line, int Column, ImportTarget Target)
{
    /// <summary>Whether nothing of it is left when the program runs; a re-export may be so too.</summary>
    public bool IsTypeOnly { get; init; }

    /// <summary>What is taken from it; empty when only its effects are wanted.</summary>
    public IReadOnlyList<ImportedName> Names { get; init; } = [];
}
