namespace Hex.Core.Code;

/// <summary>Something a file declares.</summary>
/// <param name="Name">Its name where it is declared, after that of its namespace and a point; <c>default</c> for a default export without one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column in characters, from 1.</param>
/// <param name="IsExported">Whether other files of its project, or other projects, may use it by the rules of its language.</param>
public sealed record Declaration(string Name, DeclarationKind Kind, int Line, int Column, bool IsExported)
{
    /// <summary>The name others import it by where that is not its own: <c>default</c>, or an alias; else null.</summary>
    public string? ExportName { get; init; }

    /// <summary>The types it extends or implements, by the names it writes for them.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>Whether a comment above it says that it is used from outside what hex reads (<c>@public</c>, <c>@hex:public</c>).</summary>
    public bool IsMarkedPublic { get; init; }

    /// <summary>Whether its own file uses it or a decorator takes it up; told where a language lets others use whatever is declared.</summary>
    public bool IsUsedInside { get; init; }
}
