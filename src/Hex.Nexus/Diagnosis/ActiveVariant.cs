namespace Hex.Nexus.Diagnosis;

/// <summary>How hex is put together on this machine.</summary>
/// <param name="Name"><c>standalone</c> or <c>under_claude_code</c>.</param>
/// <param name="Reason">Why it is this one, in one clause.</param>
/// <param name="Candidates">Who would try a task, and who would not, in order.</param>
public sealed record ActiveVariant(string Name, string Reason, IReadOnlyList<ConsideredCandidate> Candidates);
