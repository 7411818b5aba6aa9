using Hex.Nexus.Inference;

namespace Hex.Nexus.Diagnosis;

/// <summary>How hex is put together on this machine.</summary>
/// <param name="Name"><c>standalone</c> or <c>under_claude_code</c>.</param>
/// <param name="Reason">Why it is this one, in one clause.</param>
/// <param name="Candidates">Who would try a task that names nobody, in order, and who would not.</param>
/// <param name="Servers">The servers models were looked for at.</param>
public sealed record ActiveVariant(
    string Name, string Reason, IReadOnlyList<ConsideredCandidate> Candidates, IReadOnlyList<EndpointStatus> Servers);
