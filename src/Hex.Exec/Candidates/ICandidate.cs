namespace Hex.Exec.Candidates;

/// <summary>Something that can try a task. The gate, not the candidate, decides what becomes of its edits.</summary>
internal interface ICandidate
{
    /// <summary>The name it is chosen and reported by, such as <c>builtin</c>.</summary>
    string Name { get; }

    /// <summary>Whether it may run the evidence by itself, beside what comes before the gate.</summary>
    bool RunsEvidence => false;

    /// <summary>Its turn while others wait behind it and nobody asked for it by name: whether the task is worth it, and how long at most.</summary>
    Turn TurnBeforeOthers(CandidateTask task) => new(task.Time);

    /// <summary>Tries the task until an edit passes the gate or nothing is left to try.</summary>
    Task<CandidateEnd> TryAsync(CandidateTask task, CancellationToken cancellationToken);
}
