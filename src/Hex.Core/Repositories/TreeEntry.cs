namespace Hex.Core.Repositories;

/// <summary>What a tree holds for a path.</summary>
/// <param name="Path">The path, with forward slashes.</param>
/// <param name="Mode">The git mode, such as <c>100644</c>, or null when the tree lacks the path.</param>
/// <param name="ObjectId">The id of the blob, or null when the tree lacks the path.</param>
public sealed record TreeEntry(string Path, string? Mode, string? ObjectId)
{
    private const string Plain = "100644";
    private const string Executable = "100755";

    /// <summary>Whether it is a file that may be executed.</summary>
    public bool IsExecutable => Mode == Executable;

    /// <summary>Whether it is a file, and no link or other repository; a path the tree lacks counts as one too.</summary>
    public bool IsFileOrAbsent => Mode is null or Plain or Executable;

    /// <summary>The permission bits a file gets that becomes this entry, or null where it keeps what it has.</summary>
    /// <param name="before">What it was before.</param>
    public int? PermissionsAfter(TreeEntry before) => ObjectId is null || IsExecutable == before.IsExecutable ? null : Convert.ToInt32(IsExecutable ? "755" : "644", 8);
}
