using Hex.Core.Runs;

namespace Hex.Exec.Candidates;

/// <summary>How a candidate ended.</summary>
/// <param name="End">One of the names in <see cref="CandidateReport"/>.</param>
/// <param name="Reason">Why, in one clause.</param>
/// <param name="CandidatesTried">Changes it tried, whether or not they came before the gate.</param>
internal sealed record CandidateEnd(string End, string Reason, int CandidatesTried)
{
    /// <summary>Whether one of its edits passed the gate.</summary>
    public bool HasPassed => End == CandidateReport.Passed;

    /// <summary>One of its edits passed the gate.</summary>
    public static CandidateEnd Passed(string reason, int tried) => new(CandidateReport.Passed, reason, tried);

    /// <summary>It did its work, and none of its edits passed.</summary>
    public static CandidateEnd NotPassed(string reason, int tried) => new(CandidateReport.NotPassed, reason, tried);

    /// <summary>It was passed over before it began.</summary>
    public static CandidateEnd Skipped(string reason) => new(CandidateReport.Skipped, reason, 0);

    /// <summary>It could not do its work, or not to the end.</summary>
    public static CandidateEnd Failed(string reason, int tried) => new(CandidateReport.Failed, reason, tried);
}
