namespace Hex.Git;

/// <summary>Tells links that hex made to carry build inputs from files of the project.</summary>
internal static class CarriedLink
{
    /// <summary>
    /// Whether an untracked path of a worktree is a link to the same path of another tree. A pattern such as
    /// <c>node_modules/</c> ignores the folder but not the link that stands in for it.
    /// </summary>
    public static bool Is(string root, string path) =>
        new FileInfo(Path.Combine(root, path)).LinkTarget is { } target
        && Path.IsPathFullyQualified(target)
        && target.EndsWith("/" + path, StringComparison.Ordinal)
        && !target.StartsWith(root + "/", StringComparison.Ordinal);
}
