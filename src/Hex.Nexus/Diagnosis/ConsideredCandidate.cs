namespace Hex.Nexus.Diagnosis;

/// <summary>Somebody who could try a task.</summary>
/// <param name="Name">The candidate, or the endpoint of models.</param>
/// <param name="IsTried">Whether a run that names nobody would let it try.</param>
/// <param name="Reason">Why, in one clause.</param>
public sealed record ConsideredCandidate(string Name, bool IsTried, string Reason);
