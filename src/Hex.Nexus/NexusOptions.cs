namespace Hex.Nexus;

/// <summary>What the composition root is told by its caller; everything else comes from the configuration.</summary>
public sealed record NexusOptions
{
    /// <summary>The folder the operator stands in.</summary>
    public required string Directory { get; init; }

    /// <summary>The environment hex was started with.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Whether it was another process, not the keyboard, that asked hex to stop.</summary>
    public Func<bool> IsTerminated { get; init; } = () => false;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
