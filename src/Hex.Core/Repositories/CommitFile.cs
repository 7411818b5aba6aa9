namespace Hex.Core.Repositories;

/// <summary>A file of a commit.</summary>
/// <param name="Path">The path relative to the root, with forward slashes.</param>
/// <param name="Content">Its bytes as they are in the working tree, or null when the commit removes it.</param>
/// <param name="IsExecutable">Whether its executable bit is set.</param>
public sealed record CommitFile(string Path, ReadOnlyMemory<byte>? Content, bool IsExecutable);
