using Hex.Core.Evidence;

namespace Hex.Exec.Candidates;

/// <summary>What the gate said of an edit.</summary>
/// <param name="Passed">Whether it passed; the edit is then in the files and the candidate is done.</param>
/// <param name="Feedback">What a candidate can learn from it: the rule an edit broke, or the evidence's output.</param>
/// <param name="Report">The evidence's run, or null when the edit was refused before it.</param>
internal sealed record AttemptResult(bool Passed, string Feedback, EvidenceReport? Report);
