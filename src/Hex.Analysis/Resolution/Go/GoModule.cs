namespace Hex.Analysis.Resolution.Go;

/// <summary>A module that is part of what is read.</summary>
/// <param name="Folder">Where its <c>go.mod</c> lies, or would lie.</param>
/// <param name="Path">What the paths of its packages begin with; empty when nobody can tell.</param>
internal sealed record GoModule(string Folder, string Path)
{
    /// <summary>The paths that stand for folders here rather than for what is published.</summary>
    public IReadOnlyList<GoRoot> Replaced { get; init; } = [];

    /// <summary>The paths of modules from elsewhere that it needs.</summary>
    public IReadOnlySet<string> Required { get; init; } = new HashSet<string>();
}
