namespace Hex.Exec.Runs;

/// <summary>What a model is just saying; shown, never stored.</summary>
/// <param name="Candidate">The candidate whose model it is.</param>
/// <param name="Tail">The last of what it said so far, secrets redacted.</param>
/// <param name="IsThinking">Whether it is thought, not said.</param>
public readonly record struct LiveText(string Candidate, string Tail, bool IsThinking);
