using Hex.Core.Runs;

namespace Hex.Exec.Candidates;

/// <summary>Who tries a task, in order.</summary>
/// <param name="Candidates">Those that can be had; never empty.</param>
/// <param name="Skipped">Those that were asked for and cannot be had, each with why.</param>
internal sealed record OrderedCandidates(IReadOnlyList<ICandidate> Candidates, IReadOnlyList<CandidateReport> Skipped);
