namespace Hex.Core.Conversation;

/// <summary>A tool as a model is told of it.</summary>
/// <param name="Name">A stable snake_case name.</param>
/// <param name="Description">What it does, in one or two sentences.</param>
/// <param name="InputSchema">A JSON schema of type <c>object</c> for its arguments.</param>
public sealed record ToolDescription(string Name, string Description, string InputSchema);
