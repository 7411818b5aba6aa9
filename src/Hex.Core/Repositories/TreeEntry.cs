namespace Hex.Core.Repositories;

/// <summary>What a tree holds for a path.</summary>
/// <param name="Path">The path, with forward slashes.</param>
/// <param name="Mode">The git mode, such as <c>100644</c>, or null when the tree lacks the path.</param>
/// <param name="ObjectId">The id of the blob, or null when the tree lacks the path.</param>
public sealed record TreeEntry(string Path, string? Mode, string? ObjectId);
