namespace Hex.Core.Repositories;

/// <summary>One path that differs from HEAD.</summary>
/// <param name="IsTracked">Whether git tracks it.</param>
/// <param name="IndexStatus">Git's letter for the index against HEAD; a space for no difference.</param>
/// <param name="FileStatus">Git's letter for the file against the index; a space for no difference.</param>
/// <param name="Stamp">Length, modification time and mode of the file, or empty when it is missing.</param>
public sealed record WorkTreeEntry(bool IsTracked, char IndexStatus, char FileStatus, string Stamp);
