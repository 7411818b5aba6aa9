namespace Hex.Core.Conversation;

/// <summary>What a server says of a model it has.</summary>
public sealed record ModelFacts
{
    /// <summary>The name to ask for it by.</summary>
    public required string Name { get; init; }

    /// <summary>Its size in bytes, or null when the server does not say.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>The longest context it was made for, in tokens; or null when the server does not say.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>Whether it calls tools natively; null when the server does not say.</summary>
    public bool? CallsTools { get; init; }

    /// <summary>Whether it can think before it answers; null when the server does not say.</summary>
    public bool? Thinks { get; init; }

    /// <summary>Whether it is in memory now; null when the server does not say.</summary>
    public bool? IsLoaded { get; init; }
}
