namespace Hex.Core.Runs;

/// <summary>A run as a list shows it.</summary>
public sealed record RunRecord
{
    /// <summary>The run's id.</summary>
    public required RunId Id { get; init; }

    /// <summary>The project it worked on.</summary>
    public required ProjectId Project { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, or null while it runs or after its process died.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What was asked.</summary>
    public required string Instruction { get; init; }

    /// <summary>The evidence command.</summary>
    public required string Evidence { get; init; }

    /// <summary>The root of the operator's working tree.</summary>
    public required string Root { get; init; }

    /// <summary>The last event of the run that tells its end, or null.</summary>
    public RunFinished? End { get; init; }
}
