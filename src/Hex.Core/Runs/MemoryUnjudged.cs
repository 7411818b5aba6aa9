namespace Hex.Core.Runs;

/// <summary>A candidate's model is asked without a look at the memory.</summary>
/// <param name="Candidate">Its name.</param>
/// <param name="Reason">Why it was not looked at.</param>
public sealed record MemoryUnjudged(string Candidate, string Reason) : RunEvent;
