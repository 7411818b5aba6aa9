namespace Hex.Exec.Governing;

/// <summary>What is asked for: a model with a context, and room for a run beside it.</summary>
internal sealed record MemoryAsk
{
    /// <summary>Who asks.</summary>
    public required string Owner { get; init; }

    /// <summary>The run it is for.</summary>
    public required string Run { get; init; }

    /// <summary>The address of the model's server.</summary>
    public required string Server { get; init; }

    /// <summary>The model, by its full name on its server.</summary>
    public required string Model { get; init; }

    /// <summary>The context it is used with, in tokens.</summary>
    public required int ContextTokens { get; init; }

    /// <summary>Its weights, in bytes.</summary>
    public required long WeightBytes { get; init; }

    /// <summary>Its cache at that context, in bytes, or null when unknown.</summary>
    public required long? CacheBytes { get; init; }

    /// <summary>What the run may take beside it, in bytes.</summary>
    public required long HeadroomBytes { get; init; }

    /// <summary>What is to stay free, in bytes.</summary>
    public required long SafetyBytes { get; init; }

    /// <summary>What the model takes, loaded or not. An unknown cache counts as nothing.</summary>
    public long ModelBytes => Saturating.Add(WeightBytes, CacheBytes ?? 0);
}
