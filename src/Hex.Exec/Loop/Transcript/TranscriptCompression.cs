using Hex.Core.Conversation;
using Hex.Exec.Context;

namespace Hex.Exec.Loop.Transcript;

/// <summary>Makes a conversation fit by shortening what tools answered long ago: deterministic, and free of charge.</summary>
/// <remarks>
/// A conversation that fits is left as it is, so that a server's cache of it stays valid. Else one step after the other is done, each from
/// the oldest turn on, until it fits: long results lose their middle; results older than the last four turns become a note; recent ones
/// lose more of their middle; what the model wrote long ago loses its middle. The first message and the last turn stay as they are. No turn, call or
/// result is ever taken away. Shortening twice is shortening once.
/// </remarks>
internal static class TranscriptCompression
{
    private const int RecentTurns = 4;
    private const int LongHead = 3000;
    private const int LongTail = 1500;
    private const int ShortHead = 1024;
    private const int ShortTail = 1024;
    private const int SaidHead = 300;
    private const int SaidTail = 100;
    private const int LongestArguments = 600;

    /// <summary>Shortens a conversation to a budget.</summary>
    /// <param name="messages">The conversation, oldest first.</param>
    /// <param name="budgetTokens">What it may measure.</param>
    public static ShortenedTranscript Shorten(IReadOnlyList<ChatMessage> messages, int budgetTokens)
    {
        var draft = new TranscriptDraft(messages);
        var results = Enumerable.Range(0, messages.Count).Where(index => messages[index] is ChatMessage.Tools).ToList();
        var latest = results.LastOrDefault(-1);
        var old = results.SkipLast(RecentTurns).ToList();
        var said = Enumerable.Range(1, Math.Max(0, LastTurn(messages) - 1)).ToList();

        foreach (var step in new (IReadOnlyList<int> Turns, Func<ChatMessage, ChatMessage> Change)[]
        {
            ([.. results.Where(index => index != latest)], turn => Capped(turn, LongHead, LongTail)),
            (old, Noted),
            (results, turn => Capped(turn, ShortHead, ShortTail)),
            (said, SaidShorter),
        })
        {
            foreach (var index in step.Turns.TakeWhile(_ => draft.Tokens > budgetTokens))
            {
                draft.Replace(index, step.Change(draft.Messages[index]));
            }
        }

        return new ShortenedTranscript(draft.Messages, draft.BeforeTokens, draft.Tokens, draft.ElidedCallIds());
    }

    // The turn of the model that comes last, with all behind it.
    private static int LastTurn(IReadOnlyList<ChatMessage> messages) =>
        Enumerable.Range(0, messages.Count).LastOrDefault(index => messages[index] is ChatMessage.Assistant);

    private static ChatMessage.Tools Capped(ChatMessage turn, int head, int tail) => Changed(turn, result => TextCut.Ends(result.Content, head, tail, "\n"));

    private static ChatMessage.Tools Noted(ChatMessage turn) => Changed(turn, ElisionNote.For);

    private static ChatMessage.Tools Changed(ChatMessage turn, Func<ToolResult, string> change) =>
        new([.. ((ChatMessage.Tools)turn).Results.Select(result => result with { Content = change(result) })]);

    private static ChatMessage SaidShorter(ChatMessage turn) => turn is ChatMessage.Assistant assistant
        ? new ChatMessage.Assistant(TextCut.Ends(assistant.Text, SaidHead, SaidTail, "\n"), [.. assistant.Calls.Select(WithShorterArguments)])
        : turn;

    // Servers want an object here, so a part of one will not do.
    private static ToolCall WithShorterArguments(ToolCall call) => call.Arguments.Length > LongestArguments
        ? call with { Arguments = $$"""{"left_out":"{{call.Arguments.Length}} characters"}""" }
        : call;
}
