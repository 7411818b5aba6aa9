using Hex.Core.Conversation;

namespace Hex.Exec.Loop.Calls;

/// <summary>What a model's answer comes to.</summary>
/// <param name="Text">The answer without what the model thought aloud; calls written into it still stand there.</param>
/// <param name="Calls">The calls in order, none twice. The arguments of each are a strict JSON object within bounds.</param>
/// <param name="Problem">What could not be read as the call it was meant to be, to be put into a sentence; or null.</param>
internal sealed record ExtractedTurn(string Text, IReadOnlyList<ToolCall> Calls, string? Problem)
{
    /// <summary>Whether the calls came natively; else they stand in the text.</summary>
    public bool IsNative { get; init; }
}
