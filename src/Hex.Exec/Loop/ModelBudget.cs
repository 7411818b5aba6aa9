using System.Globalization;
using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Exec.Do;

namespace Hex.Exec.Loop;

/// <summary>The bounds of a run on what its models may use, all candidates together.</summary>
internal sealed class ModelBudget(RunLimits limits, UsageTotal usage)
{
    private readonly Lock _turn = new();

    // What servers do not count is counted by estimate: a bound that nobody checks would be none.
    private long _tokens;
    private decimal _cost;

    /// <summary>What may still be spent, in US dollars; null without a bound.</summary>
    public decimal? CostLeft
    {
        get
        {
            lock (_turn)
            {
                return limits.CostUsd - _cost;
            }
        }
    }

    /// <summary>Refuses another question once a bound is reached.</summary>
    /// <exception cref="HexException">A bound is reached.</exception>
    public void Require()
    {
        lock (_turn)
        {
            if (limits.Tokens is { } tokens && _tokens >= tokens)
            {
                throw Reached("token_budget", $"the models used {_tokens} tokens, and {tokens} are allowed", "raise --max-tokens, or give the run less to do");
            }

            if (limits.CostUsd is { } cost && _cost >= cost)
            {
                throw Reached(
                    "cost_budget", string.Create(CultureInfo.InvariantCulture, $"the models cost {_cost:0.####} USD, and {cost:0.####} are allowed"), "raise --max-cost, or give the run less to do");
            }
        }
    }

    /// <summary>Counts an answer.</summary>
    /// <param name="reply">What the server counted.</param>
    /// <param name="sentTokens">What was sent, by estimate.</param>
    /// <param name="saidTokens">What came back, by estimate.</param>
    /// <exception cref="HexException">The cost is bounded, and this answer's is unknown and was not allowed to be.</exception>
    public void Count(TokenUsage reply, int sentTokens, int saidTokens)
    {
        usage.Add(reply);
        lock (_turn)
        {
            _tokens += (reply.PromptTokens ?? sentTokens) + (reply.ReplyTokens ?? saidTokens);
            _cost += reply.CostUsd ?? 0;
        }

        if (limits is { CostUsd: not null, AllowsUnpriced: false } && reply.CostUsd is null)
        {
            throw Reached(
                "cost_unknown", "the price of the model is unknown, so its cost cannot be bounded",
                "give its endpoint's prices with 'hex inference add', leave --max-cost out, or pass --allow-unpriced to let it count for nothing");
        }
    }

    private static HexException Reached(string code, string what, string remedy) => new(new Failure(FailureKind.Limit, code, what, remedy));
}
