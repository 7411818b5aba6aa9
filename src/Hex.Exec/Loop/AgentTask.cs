using Hex.Core.Conversation;
using Hex.Exec.Candidates;
using Hex.Exec.Context;
using Hex.Exec.Edits;

namespace Hex.Exec.Loop;

/// <summary>A task as a loop works on it: what was asked, whom to ask, and how.</summary>
internal sealed record AgentTask
{
    /// <summary>What the candidate was given.</summary>
    public required CandidateTask Task { get; init; }

    /// <summary>The candidate's name.</summary>
    public required string Candidate { get; init; }

    /// <summary>The model's name on its server.</summary>
    public required string Model { get; init; }

    /// <summary>The talk with the model.</summary>
    public required ModelSession Session { get; init; }

    /// <summary>The first prompt.</summary>
    public required BuiltPrompt Prompt { get; init; }

    /// <summary>How the model is to word its edits.</summary>
    public required EditProtocol Protocol { get; init; }

    /// <summary>Told of each proposal whether it could be read and applied.</summary>
    public required Func<bool, Task> CountProposal { get; init; }

    /// <summary>Whether the model calls tools natively; else it writes its calls into the text.</summary>
    public required bool CallsNatively { get; init; }

    /// <summary>The tools the model is told of.</summary>
    public required IReadOnlyList<ToolDescription> Tools { get; init; }

    /// <summary>The context window, in tokens.</summary>
    public required int ContextTokens { get; init; }

    /// <summary>The most tokens of one answer.</summary>
    public required int ReplyTokens { get; init; }

    /// <summary>What the conversation may take of the window, in tokens.</summary>
    public int ConversationTokens => ContextTokens - ReplyTokens;
}
