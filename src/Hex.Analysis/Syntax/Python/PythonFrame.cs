using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Python;

/// <summary>Where the walk is: the node it went down from, and what that says of all below it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Kind">Its kind.</param>
internal readonly record struct PythonFrame(SyntaxNode Node, PythonNode Kind)
{
    /// <summary>Whether what is declared below it belongs to the module.</summary>
    public bool IsTop { get; init; }

    /// <summary>Whether what stands below it runs later than the module.</summary>
    public bool IsInFunction { get; init; }

    /// <summary>Whether what stands below it never runs, and is there for the types.</summary>
    public bool IsTypeOnly { get; init; }

    /// <summary>Of an <c>if</c>: whether the first branch (1) or the others (-1) are for the types alone.</summary>
    public int TypeBranch { get; init; }

    /// <summary>How what is imported below it is used.</summary>
    public ImportKind ImportKind => IsTypeOnly ? ImportKind.TypeOnly : IsInFunction ? ImportKind.Dynamic : ImportKind.Static;
}
