using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>What a run has to show so far, kept for its last event whatever ends it.</summary>
/// <remarks>Candidates of a race report at the same time.</remarks>
/// <param name="startClock">Starts the run's wall-clock limit: the wait for the working tree does not count.</param>
internal sealed class RunProgress(Action startClock)
{
    private readonly List<TurnCounter> _turns = [];
    private readonly List<CandidateReport> _reports = [];

    /// <summary>Changes tried by all candidates.</summary>
    public int CandidatesTried
    {
        get
        {
            lock (_turns)
            {
                return _turns.Sum(turn => turn.Tried);
            }
        }
    }

    /// <summary>Changes that came before the gate.</summary>
    public int Attempts { get; set; }

    /// <summary>The candidate that passed, or null.</summary>
    public string? Candidate { get; set; }

    /// <summary>What became of the candidates so far.</summary>
    public IReadOnlyList<CandidateReport> Reports
    {
        get
        {
            lock (_reports)
            {
                return [.. _reports];
            }
        }
    }

    /// <summary>What all models used so far.</summary>
    public UsageTotal Usage { get; } = new();

    /// <summary>Whether nothing of the run's doing is left that a recovery would have to settle.</summary>
    public bool IsSettled { get; set; } = true;

    /// <summary>Whether files of the operator's hold a change of the run that is neither committed nor put back.</summary>
    public bool HasOpenWrites { get; set; }

    /// <summary>The commit that stands, whatever breaks after it, or null.</summary>
    public RunOutcome? Published { get; set; }

    /// <summary>Whether publishing broke and git could not say how far it came: then a recovery finds out, and nothing is put back before.</summary>
    public bool IsUndecided { get; set; }

    /// <summary>A candidate's turn begins.</summary>
    public TurnCounter CountTurn()
    {
        var counter = new TurnCounter();
        lock (_turns)
        {
            _turns.Add(counter);
        }

        return counter;
    }

    /// <summary>A candidate ended, or was passed over.</summary>
    public void Report(CandidateReport report)
    {
        lock (_reports)
        {
            _reports.Add(report);
        }
    }

    /// <summary>The run has its working tree.</summary>
    public void StartClock() => startClock();

    /// <summary>The figures for the last event.</summary>
    public RunTotals ToTotals(TimeSpan duration) => new(Candidate, CandidatesTried, Attempts, duration, Reports, Usage.Sum);
}
