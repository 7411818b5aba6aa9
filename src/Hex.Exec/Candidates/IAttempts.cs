using Hex.Core.Edits;
using Hex.Exec.Runs;

namespace Hex.Exec.Candidates;

/// <summary>The way from a candidate to the gate.</summary>
internal interface IAttempts
{
    /// <summary>How many more edits the candidate whose turn it is may propose.</summary>
    int Left { get; }

    /// <summary>How many edits were proposed here, by all candidates together.</summary>
    int Count { get; }

    /// <summary>A candidate's turn begins: its edits are counted anew and told in this log.</summary>
    void StartTurn(RunLog log);

    /// <summary>Applies an edit in the run's working tree, runs the evidence, and reverts the edit unless it passed.</summary>
    Task<AttemptResult> ProposeAsync(EditSet edits, CancellationToken cancellationToken);
}
