using Hex.Core.Commands;

namespace Hex.Core.Evidence;

/// <summary>One run of the evidence command and what the gate makes of it.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Output">What the command printed, standard output and error as they came.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Tests">What a known test runner counted, or null.</param>
/// <param name="ExitCode">The exit code, whatever the gate makes of it.</param>
public sealed record EvidenceReport(EvidenceVerdict Verdict, CapturedOutput Output, TimeSpan Duration, TestTally? Tests, int ExitCode)
{
    /// <summary>Whether what is checked out changed in the operator's own tree while it ran.</summary>
    public bool HasHeadMoved { get; init; }
}
