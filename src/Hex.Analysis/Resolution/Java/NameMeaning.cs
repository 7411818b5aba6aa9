using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.Java;

/// <summary>What a simple name means in a file.</summary>
/// <param name="Type">The type, or null when it is none of those that are read.</param>
internal readonly record struct NameMeaning(JavaType? Type)
{
    /// <summary>Whether it may be a type that is not read, when none was found.</summary>
    public bool MayBeElsewhere { get; init; }

    /// <summary>The import it came through, or null.</summary>
    public RawImport? Through { get; init; }
}
