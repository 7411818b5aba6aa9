namespace Hex.Core.Conversation;

/// <summary>One turn of a conversation with a model: a closed family.</summary>
public abstract record ChatMessage
{
    private ChatMessage()
    {
    }

    /// <summary>What hex says.</summary>
    public sealed record User(string Text) : ChatMessage;

    /// <summary>What the model said and which tools it asked for.</summary>
    public sealed record Assistant(string Text, IReadOnlyList<ToolCall> Calls) : ChatMessage;

    /// <summary>What the tools answered, in the order they were asked.</summary>
    public sealed record Tools(IReadOnlyList<ToolResult> Results) : ChatMessage;
}
