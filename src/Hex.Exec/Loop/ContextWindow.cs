using Hex.Core.Conversation;

namespace Hex.Exec.Loop;

/// <summary>How a model's context window is used.</summary>
/// <param name="ContextTokens">The window asked for, in tokens: the same for a whole run, because some servers reload a model when it changes.</param>
/// <param name="PromptTokens">What the first prompt may take of it.</param>
/// <param name="ReplyTokens">The most one answer may take of it.</param>
internal sealed record ContextWindow(int ContextTokens, int PromptTokens, int ReplyTokens)
{
    // A loop of a dozen steps over a few files fits; twice as much costs a local model memory it may not have.
    private const int Usual = 32 * 1024;

    private const int LongestReply = 4096;

    /// <summary>The window for a model.</summary>
    /// <param name="facts">What its server says of it.</param>
    /// <param name="asked">What the operator asks for, or null.</param>
    public static ContextWindow For(ModelFacts facts, int? asked)
    {
        var context = Math.Min(asked ?? Usual, facts.ContextTokens ?? int.MaxValue);
        var reply = Math.Min(LongestReply, context / 4);
        return new ContextWindow(context, (context - reply) / 2, reply);
    }
}
