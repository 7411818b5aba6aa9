namespace Hex.Core.Repositories;

/// <summary>A commit to be written: its parent's tree with some files replaced, and nothing else.</summary>
public sealed record CommitDraft
{
    /// <summary>The working tree whose attributes decide how content is stored.</summary>
    public required WorkTree Tree { get; init; }

    /// <summary>The folder of the operator's hooks, which may look at and change what is committed, or null to run none.</summary>
    public string? HooksDirectory { get; init; }

    /// <summary>The parent, as a full id.</summary>
    public required string Parent { get; init; }

    /// <summary>The second parent of a merge, as a full id, or null. The tree is the first parent's with the files replaced all the same.</summary>
    public string? MergedParent { get; init; }

    /// <summary>The files and the bytes they have in the working tree.</summary>
    public required IReadOnlyList<CommitFile> Files { get; init; }

    /// <summary>The whole message.</summary>
    public required string Message { get; init; }

    /// <summary>The author and committer, or null for the operator's own identity.</summary>
    public GitIdentity? Identity { get; init; }

    /// <summary>Whether the commit is signed with the operator's key.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether a file's permission bits mean nothing here, so that those it has in the parent are kept.</summary>
    public bool IgnoresModes { get; init; }

    /// <summary>The longest a single hook may take.</summary>
    public TimeSpan HookTime { get; init; }
}
