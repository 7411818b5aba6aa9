namespace Hex.Core.Conversation;

/// <summary>A model's wish to have a tool run.</summary>
/// <param name="Id">Ties the result to the call; unique in a conversation.</param>
/// <param name="Name">The tool, as the model wrote it; it may not exist.</param>
/// <param name="Arguments">The arguments as JSON text, as the model wrote it; it may be broken.</param>
public sealed record ToolCall(string Id, string Name, string Arguments);
