using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>A run that was taken back.</summary>
/// <param name="Run">The run.</param>
/// <param name="Reverted">The commit it had made.</param>
/// <param name="Commit">The commit that takes it back.</param>
/// <param name="Files">The files put back.</param>
public sealed record UndoneRun(RunId Run, string Reverted, string Commit, IReadOnlyList<string> Files);
