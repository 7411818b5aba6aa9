using Hex.Core.Conversation;

namespace Hex.Exec.Loop;

/// <summary>Words tool results for models that write their calls into the text.</summary>
internal static class TextTools
{
    /// <summary>The conversation without native calls: they stand in the text already, and results are told as text.</summary>
    public static IReadOnlyList<ChatMessage> Render(IReadOnlyList<ChatMessage> messages) => [.. messages.Select(message => message switch
    {
        ChatMessage.Assistant assistant => assistant with { Calls = [] },
        ChatMessage.Tools tools => new ChatMessage.User(string.Join("\n\n", tools.Results.Select(Told))),
        _ => message,
    })];

    private static string Told(ToolResult result) => $"Result of {result.Tool}{(result.IsError ? " (error)" : string.Empty)}:\n{result.Content}";
}
