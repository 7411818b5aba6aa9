namespace Hex.Exec.Worktrees;

/// <summary>What has to pass on a merge.</summary>
/// <param name="Command">The command.</param>
/// <param name="Directory">The folder it starts in, relative to the root; empty for the root itself.</param>
/// <param name="Time">The longest it may take.</param>
internal sealed record MergeEvidence(string Command, string Directory, TimeSpan Time);
