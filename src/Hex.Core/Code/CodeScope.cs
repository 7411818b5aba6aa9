namespace Hex.Core.Code;

/// <summary>What is to be read.</summary>
/// <param name="Root">The folder, absolute.</param>
public sealed record CodeScope(string Root)
{
    /// <summary>Globs of paths that are left out, relative to the root, besides what git ignores.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Whether what was read before may be taken from the cache where files have not changed.</summary>
    public bool UsesCache { get; init; } = true;
}
