using Hex.Exec.Candidates;

namespace Hex.Exec.Tests.Candidates;

/// <summary>Tries nothing, keeps the time it was given, and ends as it is told.</summary>
internal sealed class TimedCandidate(string name, bool passes = false, Turn? beforeOthers = null, CandidateEnd? end = null) : ICandidate
{
    public string Name => name;

    /// <summary>The time of its turn, or null when it had none.</summary>
    public TimeSpan? Time { get; private set; }

    /// <summary>Whether others waited behind it.</summary>
    public bool HadOthersBehind { get; private set; }

    public Turn TurnBeforeOthers(CandidateTask task) => beforeOthers ?? new Turn(task.Time);

    public Task<CandidateEnd> TryAsync(CandidateTask task, CancellationToken cancellationToken)
    {
        (Time, HadOthersBehind) = (task.Time, task.HasOthersBehind);
        return Task.FromResult(end ?? (passes ? CandidateEnd.Passed("it said so", 1) : CandidateEnd.NotPassed("it said so", 1)));
    }
}
