using System.Collections.Concurrent;
using Hex.Core.Conversation;

namespace Hex.Nexus.Agents;

/// <summary>Tells what a piece of work used where a resumed session tells what it used from its first day on.</summary>
internal sealed class SessionTotals
{
    private readonly ConcurrentDictionary<string, TokenUsage> _told = new(StringComparer.Ordinal);

    /// <summary>What was used since the session was asked before.</summary>
    /// <param name="resumed">The session that was resumed, or null.</param>
    /// <param name="session">The session it is now, or null.</param>
    /// <param name="total">What it tells.</param>
    public TokenUsage Since(string? resumed, string? session, TokenUsage total)
    {
        var before = resumed is null ? null : _told.GetValueOrDefault(resumed);
        if (session is not null && total is not { PromptTokens: null, ReplyTokens: null, CostUsd: null })
        {
            _told[session] = total;
        }

        return before is null ? total : new TokenUsage(
            total.PromptTokens - (before.PromptTokens ?? 0), total.ReplyTokens - (before.ReplyTokens ?? 0), total.CostUsd - (before.CostUsd ?? 0));
    }
}
