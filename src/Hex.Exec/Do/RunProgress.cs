using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>What a run has to show so far, kept for its last event whatever ends it.</summary>
/// <param name="startClock">Starts the run's wall-clock limit: the wait for the working tree does not count.</param>
internal sealed class RunProgress(Action startClock)
{
    /// <summary>Changes tried by all candidates.</summary>
    public int CandidatesTried { get; set; }

    /// <summary>Changes that came before the gate.</summary>
    public int Attempts { get; set; }

    /// <summary>The candidate that passed, or null.</summary>
    public string? Candidate { get; set; }

    /// <summary>What became of the candidates so far.</summary>
    public List<CandidateReport> Reports { get; } = [];

    /// <summary>What all models used so far.</summary>
    public UsageTotal Usage { get; } = new();

    /// <summary>Whether nothing of the run's doing is left that a recovery would have to settle.</summary>
    public bool IsSettled { get; set; } = true;

    /// <summary>The commit that stands, whatever breaks after it, or null.</summary>
    public RunOutcome? Published { get; set; }

    /// <summary>Whether publishing broke and git could not say how far it came: then a recovery finds out, and nothing is put back before.</summary>
    public bool IsUndecided { get; set; }

    /// <summary>The run has its working tree.</summary>
    public void StartClock() => startClock();

    /// <summary>The figures for the last event.</summary>
    public RunTotals ToTotals(TimeSpan duration) => new(Candidate, CandidatesTried, Attempts, duration, [.. Reports], Usage.Sum);
}
