using Hex.Core.Edits;

namespace Hex.Exec.Candidates;

/// <summary>The way from a candidate to the gate.</summary>
internal interface IAttempts
{
    /// <summary>How many more edits the run's limits allow.</summary>
    int Left { get; }

    /// <summary>How many edits were proposed, by all candidates of the run together.</summary>
    int Count { get; }

    /// <summary>Applies an edit in the run's working tree, runs the evidence, and reverts the edit unless it passed.</summary>
    Task<AttemptResult> ProposeAsync(EditSet edits, CancellationToken cancellationToken);
}
