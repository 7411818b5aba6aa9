using Hex.Core.Conversation;
using Hex.Exec.Context;

namespace Hex.Exec.Loop.Transcript;

/// <summary>Replaces the middle of a conversation by what the model itself makes of it, once shortening is not enough.</summary>
/// <remarks>
/// What <see cref="Apply"/> and <see cref="ApplyWithout"/> return takes the place of the conversation for good: nothing in it is left to be
/// summarised until further turns come, so the same question is never asked again.
/// </remarks>
internal static class TranscriptSummary
{
    private const int TailTurns = 2;

    /// <summary>Fewer messages are not worth a question; a summary made before is two of them.</summary>
    private const int LeastMiddle = 6;

    private const int MostAnswerTokens = 512;
    private const int LongestAnswer = 4000;
    private const int TaskHead = 2000;
    private const int TaskTail = 500;
    private const int NotesHead = 8000;
    private const int NotesTail = 2000;
    private const int KeptHead = 2000;
    private const int KeptTail = 2000;
    private const int LongestTurn = 1500;

    private static PromptTexts Texts => PromptTexts.Load("summary");

    /// <summary>The question to ask.</summary>
    /// <param name="conversation">The question that does not fit; its model and context window are kept, so that nothing is loaded anew.</param>
    /// <returns>The question, or null when the conversation has no middle worth one.</returns>
    public static ModelRequest? Request(ModelRequest conversation)
    {
        var middle = MiddleOf(conversation.Messages);
        return middle.Count < LeastMiddle ? null : conversation with
        {
            System = Texts.Fill("system"),
            Messages = [new ChatMessage.User(Texts.Fill("question", ("task", TaskOf(conversation)), ("notes", Notes(middle, NotesHead, NotesTail))))],
            Tools = [],
            MaxTokens = MostAnswerTokens,
        };
    }

    /// <summary>The conversation with the answer in the place of its middle.</summary>
    public static IReadOnlyList<ChatMessage> Apply(IReadOnlyList<ChatMessage> messages, string answer) => string.IsNullOrWhiteSpace(answer)
        ? ApplyWithout(messages)
        : Joined(messages, Texts.Fill("summary", ("summary", TextCut.Ends(answer.Trim(), LongestAnswer / 2, LongestAnswer / 2, "\n"))));

    /// <summary>The conversation with the beginning and end of its middle, for when the question got no answer.</summary>
    public static IReadOnlyList<ChatMessage> ApplyWithout(IReadOnlyList<ChatMessage> messages) =>
        Joined(messages, Texts.Fill("kept", ("notes", Notes(MiddleOf(messages), KeptHead, KeptTail))));

    private static string TaskOf(ModelRequest conversation) =>
        DataBlock.Of(conversation.Messages is [ChatMessage.User first, ..] ? TextCut.Ends(first.Text, TaskHead, TaskTail, "\n") : string.Empty);

    // The model's turn and hex's take turns on both sides of it, as some servers insist.
    private static IReadOnlyList<ChatMessage> Joined(IReadOnlyList<ChatMessage> messages, string middle) => MiddleOf(messages).Count == 0
        ? messages
        : [messages[0], new ChatMessage.Assistant(middle, []), new ChatMessage.User(Texts.Fill("next")), .. messages.Skip(TailOf(messages))];

    private static List<ChatMessage> MiddleOf(IReadOnlyList<ChatMessage> messages) => [.. messages.Take(TailOf(messages)).Skip(1)];

    // Where the last turns of the model begin: results stay with the calls they answer.
    private static int TailOf(IReadOnlyList<ChatMessage> messages)
    {
        var turns = Enumerable.Range(0, messages.Count).Where(index => messages[index] is ChatMessage.Assistant).ToList();
        return turns.Count > TailTurns ? turns[^TailTurns] : Math.Min(1, messages.Count);
    }

    private static string Notes(IEnumerable<ChatMessage> middle, int head, int tail) =>
        DataBlock.Of(TextCut.Ends(string.Join('\n', middle.SelectMany(Lines)), head, tail, "\n"));

    private static IEnumerable<string> Lines(ChatMessage message) => (message switch
    {
        ChatMessage.User user => [user.Text],
        ChatMessage.Assistant assistant => assistant.Calls.Select(call => $"{call.Name} {call.Arguments}").Prepend(assistant.Text),
        ChatMessage.Tools tools => tools.Results.Select(result => $"{(result.IsError ? "error" : "answer")} of {result.Tool}: {result.Content}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    }).Where(line => line.Length > 0).Select(line => TextCut.Ends(line, LongestTurn / 2, LongestTurn / 2, "\n"));
}
