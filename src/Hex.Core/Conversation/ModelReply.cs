namespace Hex.Core.Conversation;

/// <summary>What a model answered.</summary>
public sealed record ModelReply
{
    /// <summary>The model that answered, as the server names it; empty when it does not say.</summary>
    public required string Model { get; init; }

    /// <summary>The text of the answer.</summary>
    public required string Text { get; init; }

    /// <summary>What it thought before answering, where the server tells it apart; empty otherwise.</summary>
    public string Thinking { get; init; } = string.Empty;

    /// <summary>The native tool calls, in order.</summary>
    public IReadOnlyList<ToolCall> Calls { get; init; } = [];

    /// <summary>Why it stopped.</summary>
    public required ModelStop Stop { get; init; }

    /// <summary>What it used.</summary>
    public required TokenUsage Usage { get; init; }
}
