namespace Hex.Exec.Candidates;

/// <summary>How a candidate ended.</summary>
/// <param name="Passed">Whether one of its edits passed the gate.</param>
/// <param name="Reason">Why it ended, in one clause.</param>
/// <param name="CandidatesTried">Changes it tried, whether or not they came before the gate.</param>
internal sealed record CandidateEnd(bool Passed, string Reason, int CandidatesTried);
