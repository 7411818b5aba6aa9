using Hex.Core.Conversation;

namespace Hex.Exec.Loop.Transcript;

/// <summary>A conversation after shortening.</summary>
/// <param name="Messages">The conversation: the same turns, calls and results in the same order, some texts shorter.</param>
/// <param name="BeforeTokens">Its size before, in estimated tokens.</param>
/// <param name="AfterTokens">Its size now, in estimated tokens; more than the budget where there is nothing left to shorten.</param>
/// <param name="ElidedCallIds">The calls whose results are not whole any more, so that the model may ask for them again.</param>
internal sealed record ShortenedTranscript(
    IReadOnlyList<ChatMessage> Messages, int BeforeTokens, int AfterTokens, IReadOnlySet<string> ElidedCallIds);
