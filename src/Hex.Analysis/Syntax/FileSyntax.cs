using Hex.Core.Code;

namespace Hex.Analysis.Syntax;

/// <summary>What a file alone tells, whatever lies around it: this is what the cache keeps.</summary>
internal sealed record FileSyntax
{
    /// <summary>What it declares.</summary>
    public IReadOnlyList<Declaration> Declarations { get; init; } = [];

    /// <summary>What it uses.</summary>
    public IReadOnlyList<RawImport> Imports { get; init; } = [];

    /// <summary>Whether it says itself that a program starts in it.</summary>
    public bool IsEntryPoint { get; init; }

    /// <summary>The first line that could not be read, or null.</summary>
    public int? ErrorLine { get; init; }
}
