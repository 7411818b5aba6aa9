using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>What came of playing a run again.</summary>
/// <param name="Run">The run that was played.</param>
/// <param name="Replay">The run that played it.</param>
/// <param name="IsSame">Whether it changed the same files to the same bytes.</param>
/// <param name="Difference">What differs, in one clause, or null.</param>
/// <param name="SamePrompts">Questions to models that were the same to the byte.</param>
/// <param name="Prompts">Questions asked in the replay.</param>
public sealed record ReplayedRun(RunId Run, RunId Replay, bool IsSame, string? Difference, int SamePrompts, int Prompts);
