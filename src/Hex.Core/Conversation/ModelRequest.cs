namespace Hex.Core.Conversation;

/// <summary>One question to a model: the whole conversation so far.</summary>
public sealed record ModelRequest
{
    /// <summary>The model's name as its server knows it.</summary>
    public required string Model { get; init; }

    /// <summary>What the model is told before the conversation.</summary>
    public required string System { get; init; }

    /// <summary>The conversation, oldest first; the last message is not the model's.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>The tools it may call natively; empty to let it answer in text alone.</summary>
    public IReadOnlyList<ToolDescription> Tools { get; init; } = [];

    /// <summary>The most tokens it may answer with.</summary>
    public int MaxTokens { get; init; } = 4096;

    /// <summary>The context window to ask for, in tokens, where the server lets the client choose; or null for the server's own.</summary>
    /// <remarks>Ollama reloads a model when this changes between calls, so it stays the same for a whole run.</remarks>
    public int? ContextTokens { get; init; }

    /// <summary>The sampling temperature, or null for the server's own.</summary>
    public double? Temperature { get; init; }
}
