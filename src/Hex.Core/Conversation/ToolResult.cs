namespace Hex.Core.Conversation;

/// <summary>What a tool answered.</summary>
/// <param name="CallId">The call it answers.</param>
/// <param name="Tool">The tool's name; some servers know results by it alone.</param>
/// <param name="Content">The answer as text.</param>
/// <param name="IsError">Whether the tool could not do what was asked.</param>
public sealed record ToolResult(string CallId, string Tool, string Content, bool IsError);
