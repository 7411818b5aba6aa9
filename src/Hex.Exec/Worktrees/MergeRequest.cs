namespace Hex.Exec.Worktrees;

/// <summary>A branch to be merged into what is checked out.</summary>
/// <param name="Directory">The folder the operator stands in.</param>
/// <param name="Name">The short name of a branch, or the beginning of a run's id.</param>
/// <param name="Evidence">The command that must pass on the merge, or null for the one of the run that made the branch.</param>
/// <param name="EvidenceTime">The longest it may take.</param>
/// <param name="IsDryRun">Whether it is only told what would come of it.</param>
public sealed record MergeRequest(string Directory, string Name, string? Evidence, TimeSpan EvidenceTime, bool IsDryRun);
