using Hex.Core.Code;

namespace Hex.Analysis.Syntax;

/// <summary>What a file alone tells, whatever lies around it: this is what the cache keeps.</summary>
internal sealed record FileSyntax
{
    /// <summary>What it declares.</summary>
    public IReadOnlyList<Declaration> Declarations { get; init; } = [];

    /// <summary>What it uses.</summary>
    public IReadOnlyList<RawImport> Imports { get; init; } = [];

    /// <summary>The namespaces or the package it says it belongs to; empty where its path tells, or where there is none.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>The full names of the types in it, nested ones too, for languages in which a namespace lies in many files.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The methods that are called on values, where one of another type may be meant: extension methods, and the members that go before them.</summary>
    public IReadOnlyList<MethodSyntax> Methods { get; init; } = [];

    /// <summary>The names that stand in its code, for languages in which a file may use another one without an import of it.</summary>
    public IReadOnlyList<NameUse> Uses { get; init; } = [];

    /// <summary>Whether it says itself that a program starts in it.</summary>
    public bool IsEntryPoint { get; init; }

    /// <summary>The first line that could not be read, or null.</summary>
    public int? ErrorLine { get; init; }
}
