namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>Where a declaration stands.</summary>
internal readonly record struct DeclarationContext()
{
    /// <summary>The names of the namespaces around it, each with a point.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>How many namespaces are around it.</summary>
    public int Depth { get; init; }

    /// <summary>Whether others may import it.</summary>
    public bool IsExported { get; init; }

    /// <summary>The name others import it by, where that differs.</summary>
    public string? ExportName { get; init; }

    /// <summary>Whether a comment says that it is used from outside.</summary>
    public bool IsMarkedPublic { get; init; }

    /// <summary>Whether it only describes what is elsewhere; then all members of a namespace go out.</summary>
    public bool IsAmbient { get; init; }
}
