namespace Hex.Core.Conversation;

/// <summary>A server that models answer at.</summary>
public sealed record ModelEndpoint
{
    /// <summary>A short lower-case name, unique on this machine; <c>NAME/MODEL</c> asks for a model of this endpoint.</summary>
    public required string Name { get; init; }

    /// <summary>Which dialect it speaks.</summary>
    public required ModelDialect Dialect { get; init; }

    /// <summary>Its base address, without a slash at the end.</summary>
    public required string Address { get; init; }

    /// <summary>The environment variable that holds its key, or null when it needs none. The key itself is never kept.</summary>
    public string? KeyVariable { get; init; }

    /// <summary>US dollars for a million tokens read, or null when unknown. A server on this machine costs nothing.</summary>
    public decimal? PromptPrice { get; init; }

    /// <summary>US dollars for a million tokens written, or null when unknown.</summary>
    public decimal? ReplyPrice { get; init; }
}
