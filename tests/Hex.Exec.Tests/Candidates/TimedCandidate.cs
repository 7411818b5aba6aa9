using Hex.Exec.Candidates;

namespace Hex.Exec.Tests.Candidates;

/// <summary>Tries nothing, keeps the time it was given, and passes or not as it is told.</summary>
internal sealed class TimedCandidate(string name, bool passes = false, Turn? beforeOthers = null) : ICandidate
{
    public string Name => name;

    /// <summary>The time of its turn, or null when it had none.</summary>
    public TimeSpan? Time { get; private set; }

    public Turn TurnBeforeOthers(CandidateTask task) => beforeOthers ?? new Turn(task.Time);

    public Task<CandidateEnd> TryAsync(CandidateTask task, CancellationToken cancellationToken)
    {
        Time = task.Time;
        return Task.FromResult(passes ? CandidateEnd.Passed("it said so", 1) : CandidateEnd.NotPassed("it said so", 1));
    }
}
