using Hex.Core.Conversation;

namespace Hex.Core.Agents;

/// <summary>What became of an agent's work, by its own account.</summary>
public sealed record AgentReply
{
    /// <summary>How it ended.</summary>
    public required AgentEnd End { get; init; }

    /// <summary>What it said in the end, or why it ended, in one clause.</summary>
    public required string Message { get; init; }

    /// <summary>The session it can be continued by, or null.</summary>
    public string? Session { get; init; }

    /// <summary>The models that really answered, by what came over the wire.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>How many turns it took, or null where it does not tell.</summary>
    public int? Turns { get; init; }

    /// <summary>What it used, sub-agents included.</summary>
    public TokenUsage Usage { get; init; } = new(null, null, null);

    /// <summary>The calls it was not allowed to make: tool and what for.</summary>
    public IReadOnlyList<string> Denials { get; init; } = [];

    /// <summary>When what is used up will be there again, or null.</summary>
    public DateTimeOffset? ResetsAt { get; init; }

    /// <summary>Processes that outlived it and were ended.</summary>
    public int LeftoversEnded { get; init; }
}
