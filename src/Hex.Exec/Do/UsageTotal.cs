using Hex.Core.Conversation;

namespace Hex.Exec.Do;

/// <summary>Adds up what models used. One answer that does not tell a figure leaves the sum of that figure unknown.</summary>
internal sealed class UsageTotal
{
    private readonly Lock _turn = new();
    private TokenUsage? _sum;

    /// <summary>The sum; unknown throughout while no model has answered.</summary>
    public TokenUsage Sum
    {
        get
        {
            lock (_turn)
            {
                return _sum ?? new TokenUsage(null, null, null);
            }
        }
    }

    /// <summary>Adds an answer.</summary>
    public void Add(TokenUsage usage)
    {
        lock (_turn)
        {
            _sum = _sum is null
                ? usage
                : new TokenUsage(_sum.PromptTokens + usage.PromptTokens, _sum.ReplyTokens + usage.ReplyTokens, _sum.CostUsd + usage.CostUsd);
        }
    }
}
