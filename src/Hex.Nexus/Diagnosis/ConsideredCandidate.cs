namespace Hex.Nexus.Diagnosis;

/// <summary>Somebody who could try a task.</summary>
/// <param name="Name">The candidate.</param>
/// <param name="IsTried">Whether it would try.</param>
/// <param name="Reason">Why, in one clause.</param>
public sealed record ConsideredCandidate(string Name, bool IsTried, string Reason);
