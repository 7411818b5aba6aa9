namespace Hex.Exec.Recovery;

/// <summary>An unfinished run that was settled.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Action">What was done: <c>restored</c>, <c>completed</c> or <c>nothing_to_do</c>.</param>
/// <param name="Commit">The commit the run had made, or null.</param>
/// <param name="Restored">Files put back as they were before the run.</param>
/// <param name="Left">Files left alone because somebody changed them after hex.</param>
/// <param name="NotRemoved">What could not be removed of the run's worktrees, such as a folder mounted there.</param>
/// <param name="ProcessesEnded">Processes of the run that were still alive and were ended.</param>
public sealed record RecoveredRun(
    string Run, string Action, string? Commit, IReadOnlyList<string> Restored, IReadOnlyList<string> Left, IReadOnlyList<string> NotRemoved, int ProcessesEnded);
