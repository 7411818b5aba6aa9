namespace Hex.Exec.Do;

/// <summary>What the operator's configuration and machine say, bound once by the composition root.</summary>
internal sealed record ExecSettings
{
    /// <summary>The version written into the log.</summary>
    public required string HexVersion { get; init; }

    /// <summary>Candidates to try when the request names none.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Critical paths a run may change all the same.</summary>
    public IReadOnlyList<string> CriticalPathsAllowed { get; init; } = [];

    /// <summary>How many changes a candidate may try side by side.</summary>
    public int Parallelism { get; init; } = 1;
}
