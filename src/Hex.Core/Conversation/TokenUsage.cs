namespace Hex.Core.Conversation;

/// <summary>What an answer used, as the server counted it.</summary>
/// <param name="PromptTokens">Tokens read, cached ones included; or null when the server does not say.</param>
/// <param name="ReplyTokens">Tokens written; or null when the server does not say.</param>
/// <param name="CostUsd">What it cost in US dollars; 0 on a machine of one's own, null when the price is unknown.</param>
public sealed record TokenUsage(long? PromptTokens, long? ReplyTokens, decimal? CostUsd);
