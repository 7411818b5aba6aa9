using Hex.Core.Edits;
using Hex.Core.Evidence;

namespace Hex.Exec.Racing;

/// <summary>A change of a race that passed.</summary>
/// <param name="Candidate">Who made it.</param>
/// <param name="Root">The working tree it was tested in.</param>
/// <param name="Changes">The change.</param>
/// <param name="Report">The evidence's run with it.</param>
internal sealed record RacedChange(string Candidate, string Root, IReadOnlyList<FileChange> Changes, EvidenceReport Report);
