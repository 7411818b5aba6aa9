namespace Hex.Core.Repositories;

/// <summary>A checked-out working tree and the git folders behind it, all real absolute paths.</summary>
/// <param name="Root">The folder that holds the files.</param>
/// <param name="GitDirectory">This working tree's own git folder (index, HEAD).</param>
/// <param name="CommonDirectory">The git folder all working trees of the repository share (objects, refs, config).</param>
public sealed record WorkTree(string Root, string GitDirectory, string CommonDirectory)
{
    /// <summary>Whether hex made it for itself, so that its index may be refreshed by merely looking.</summary>
    public bool IsOwn { get; init; }
}
