namespace Hex.Core.Code;

/// <summary>What an import leads to: a closed family.</summary>
public abstract record ImportTarget
{
    private ImportTarget()
    {
    }

    /// <summary>Source files that were read.</summary>
    /// <param name="Files">Their paths, relative to the root; several where a package or namespace lies in several files.</param>
    public sealed record Internal(IReadOnlyList<string> Files) : ImportTarget;

    /// <summary>A file that is there and is not source code: data, a stylesheet, a picture.</summary>
    /// <param name="File">Its path, relative to the root.</param>
    public sealed record Asset(string File) : ImportTarget;

    /// <summary>A package or library that is not part of what was read.</summary>
    /// <param name="Package">Its name in its ecosystem; of the language's own library, the module.</param>
    public sealed record External(string Package) : ImportTarget;

    /// <summary>It should be among what was read, and is not.</summary>
    /// <param name="Reason">Why it was not found, in one clause.</param>
    public sealed record Unresolved(string Reason) : ImportTarget;

    /// <summary>It is worked out when the program runs, so that nobody can tell from the text.</summary>
    public sealed record Computed : ImportTarget;
}
