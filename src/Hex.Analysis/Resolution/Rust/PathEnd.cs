namespace Hex.Analysis.Resolution.Rust;

/// <summary>What a path leads to: a closed family.</summary>
internal abstract record PathEnd
{
    private PathEnd()
    {
    }

    /// <summary>A module.</summary>
    internal sealed record Module(RustModule Found) : PathEnd;

    /// <summary>Something that a module declares or offers on, or that a macro may make there.</summary>
    internal sealed record Item(RustModule In, string Name) : PathEnd;

    /// <summary>A package that is not part of what is read, or the language's own library.</summary>
    internal sealed record External(string Package) : PathEnd;

    /// <summary>It should be here, and is not.</summary>
    internal sealed record Missing(string Reason) : PathEnd;
}
