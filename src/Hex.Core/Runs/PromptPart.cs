namespace Hex.Core.Runs;

/// <summary>One part of a prompt.</summary>
/// <param name="Name">What it is, such as <c>task</c> or <c>lessons</c>.</param>
/// <param name="Tokens">Its size, in estimated tokens.</param>
public sealed record PromptPart(string Name, int Tokens);
