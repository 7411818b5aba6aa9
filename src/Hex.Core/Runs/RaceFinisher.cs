using Hex.Core.Evidence;

namespace Hex.Core.Runs;

/// <summary>A candidate of a race whose change passed.</summary>
/// <param name="Candidate">Its name.</param>
/// <param name="AddedLines">Lines its change adds.</param>
/// <param name="RemovedLines">Lines its change removes.</param>
/// <param name="Files">The files it changes.</param>
/// <param name="EvidenceMs">How long the evidence took with it, in milliseconds.</param>
/// <param name="Tests">What the test runner counted with it, or null.</param>
public sealed record RaceFinisher(string Candidate, int AddedLines, int RemovedLines, IReadOnlyList<string> Files, long EvidenceMs, TestTally? Tests);
