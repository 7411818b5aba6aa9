using Hex.Core.Runs;

namespace Hex.Exec.Candidates;

/// <summary>Who tries a task, in order.</summary>
/// <param name="Candidates">The candidates.</param>
/// <param name="IsDefault">Whether nobody named them: each but the last then has to be worth the wait of those behind it.</param>
/// <param name="Skipped">Those that cannot be had, each with why.</param>
internal sealed record CandidateLine(IReadOnlyList<ICandidate> Candidates, bool IsDefault, IReadOnlyList<CandidateReport> Skipped)
{
    /// <summary>Usual agents this machine does not have: nobody named them, so a run says nothing of them.</summary>
    public IReadOnlyList<CandidateReport> Absent { get; init; } = [];

    /// <summary>The turn of one of them: the whole time when it was named or is the last.</summary>
    public Turn TurnOf(ICandidate candidate, CandidateTask task) =>
        HasOthersBehind(candidate) ? candidate.TurnBeforeOthers(task) : new Turn(task.Time);

    /// <summary>Whether others wait behind one of them, and nobody asked for it by name.</summary>
    public bool HasOthersBehind(ICandidate candidate) => IsDefault && candidate != Candidates[^1];
}
