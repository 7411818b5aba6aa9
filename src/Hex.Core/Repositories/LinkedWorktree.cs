namespace Hex.Core.Repositories;

/// <summary>A working tree of a repository, as git has it in its registry.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="Head">The commit checked out, as a full id.</param>
/// <param name="Branch">The full name of the branch checked out, or null.</param>
public sealed record LinkedWorktree(string Path, string Head, string? Branch)
{
    /// <summary>The working tree, or null when its folder is gone or does not lead back to the repository.</summary>
    public WorkTree? Tree { get; init; }

    /// <summary>Whether it is the repository's main one.</summary>
    public bool IsMain { get; init; }

    /// <summary>Whether hex made it.</summary>
    public bool IsHexs { get; init; }
}
