namespace Hex.Core.Runs;

/// <summary>How candidates race.</summary>
/// <param name="Lanes">How many work at once, each in a worktree of its own; at least 2.</param>
/// <param name="TakesSmallest">Whether all are waited for and the smallest change that passes is taken, not the first.</param>
public sealed record RaceRule(int Lanes, bool TakesSmallest);
