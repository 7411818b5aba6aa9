namespace Hex.Core.Admission;

/// <summary>A row of the ledger: memory that a run holds for a model, or waits for.</summary>
/// <remarks>It counts as long as its owner lives, and not a moment longer.</remarks>
public sealed record Reservation
{
    /// <summary>Whose it is: the id of a <see cref="LiveOwner"/>.</summary>
    public required string Owner { get; init; }

    /// <summary>Its place in the line: lower came earlier.</summary>
    public required long Ticket { get; init; }

    /// <summary>Whether the memory is promised; else it is waited for.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>The run it is for.</summary>
    public required string Run { get; init; }

    /// <summary>The address of the model's server.</summary>
    public required string Server { get; init; }

    /// <summary>The model, by its full name on its server.</summary>
    public required string Model { get; init; }

    /// <summary>The context it is used with, in tokens.</summary>
    public required int ContextTokens { get; init; }

    /// <summary>What the model takes with that context, loaded or not, in bytes.</summary>
    public required long ModelBytes { get; init; }

    /// <summary>What the run may take beside it, in bytes: its evidence, its tools.</summary>
    public required long HeadroomBytes { get; init; }

    /// <summary>When its owner last looked; one that waits and does not look is not waited for.</summary>
    public required DateTimeOffset LookedAt { get; init; }
}
