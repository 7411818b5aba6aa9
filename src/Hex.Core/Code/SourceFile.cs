namespace Hex.Core.Code;

/// <summary>A source file.</summary>
public sealed record SourceFile
{
    /// <summary>Its path, relative to the root, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Its language.</summary>
    public required SourceLanguage Language { get; init; }

    /// <summary>The project, crate, module or package it belongs to, by the name its ecosystem has for it; empty where there is none.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Whether it is a test by the conventions of its ecosystem.</summary>
    public bool IsTest { get; init; }

    /// <summary>Whether a program starts in it: a main function, top-level statements, a declared binary or script.</summary>
    public bool IsEntryPoint { get; init; }

    /// <summary>What it declares at its top level, and the members of its namespaces.</summary>
    public IReadOnlyList<Declaration> Declarations { get; init; } = [];

    /// <summary>What it uses of other files and packages, in the order it stands there.</summary>
    public IReadOnlyList<Import> Imports { get; init; } = [];
}
