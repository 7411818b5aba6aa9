using Hex.Core.Conversation;
using Hex.Core.Runs;
using Hex.Exec.Context;
using Hex.Exec.Loop.Transcript;

namespace Hex.Exec.Loop;

/// <summary>The conversation so far, kept within the model's window, and the next request made of it.</summary>
internal sealed class Dialogue(AgentTask task)
{
    // A server that reads this much less than the measure it showed before has dropped something.
    private const double Cut = 0.75;

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    private IReadOnlyList<ChatMessage> _messages = [new ChatMessage.User(task.Prompt.FirstMessage)];
    private double? _readPerSent;
    private int _bound = task.ConversationTokens;

    /// <summary>Adds a turn.</summary>
    public void Add(ChatMessage message) => _messages = [.. _messages, message];

    /// <summary>The next request; older parts of the conversation are shortened where it would not fit.</summary>
    /// <returns>The request, and the calls whose answers the model no longer sees.</returns>
    public async Task<(ModelRequest Request, IReadOnlySet<string> Elided)> RequestAsync(int step, CancellationToken cancellationToken)
    {
        var request = RequestOf(_messages);
        var before = TokenEstimate.Of(request);
        if (before <= _bound)
        {
            return (request, Nothing);
        }

        var fixedPart = TokenEstimate.Of(RequestOf([]));
        var shortened = TranscriptCompression.Shorten(_messages, _bound - fixedPart);
        _messages = shortened.Messages;
        var isSummarised = shortened.AfterTokens > _bound - fixedPart && await SummariseAsync(request, step, cancellationToken);
        request = RequestOf(_messages);
        await task.Task.Log.WriteAsync(new ConversationShortened(task.Candidate, step, before, TokenEstimate.Of(request), isSummarised));
        return (request, shortened.ElidedCallIds.Union(AnsweredIn(shortened.Messages).Except(AnsweredIn(_messages))).ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> AnsweredIn(IEnumerable<ChatMessage> messages) =>
        messages.OfType<ChatMessage.Tools>().SelectMany(turn => turn.Results).Select(result => result.CallId);

    /// <summary>Looks whether the server read what it was sent; servers that drop the oldest part say so only by their count.</summary>
    public async Task CheckReadAsync(ModelRequest request, ModelReply reply, int step)
    {
        if (reply.Usage.PromptTokens is not ({ } read and > 0))
        {
            return;
        }

        var sent = TokenEstimate.Of(request);
        var ratio = (double)read / sent;
        var usual = _readPerSent ?? 1;
        if (ratio < usual * Cut && (_readPerSent is not null || read >= task.ContextTokens * Cut))
        {
            await task.Task.Log.WriteAsync(new ContextCut(task.Candidate, step, sent, read, task.ContextTokens));
            _bound = (int)Math.Min(_bound, read / usual);
            return;
        }

        _readPerSent = ratio;
    }

    private ModelRequest RequestOf(IReadOnlyList<ChatMessage> messages) => new()
    {
        Model = task.Model,
        System = task.Prompt.System,
        Messages = task.CallsNatively ? messages : TextTools.Render(messages),
        Tools = task.CallsNatively ? task.Tools : [],
        MaxTokens = task.ReplyTokens,
        ContextTokens = task.ContextTokens,
        Temperature = 0,
    };

    private async Task<bool> SummariseAsync(ModelRequest conversation, int step, CancellationToken cancellationToken)
    {
        if (TranscriptSummary.Request(conversation with { Messages = _messages }) is not { } question)
        {
            return false;
        }

        try
        {
            var reply = await task.Session.AskAsync(question, step, cancellationToken);
            _messages = TranscriptSummary.Apply(_messages, reply.Text);
            return true;
        }
        catch (ModelException)
        {
            // Told already. The head and tail of the middle stay; the question itself may still fit.
            _messages = TranscriptSummary.ApplyWithout(_messages);
            return false;
        }
    }
}
