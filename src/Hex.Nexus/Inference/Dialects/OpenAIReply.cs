using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Nexus.Inference.Exchange;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>Reads the events of OpenAI's answer, as the many servers like it really send them.</summary>
internal sealed class OpenAIReply(ReplyParts parts) : IReplyReader
{
    private bool _hasChoice;
    private bool _isDone;

    public bool ReadsEvents => true;

    public bool HasBegun => parts.HasBegun;

    public bool Take(ReadOnlySpan<byte> json)
    {
        if (json.SequenceEqual("[DONE]"u8))
            return _isDone = true;

        var chunk = JsonSerializer.Deserialize(json, DialectJson.Default.OpenAIChunk) ?? throw ReplyErrors.NoAnswer();
        ReplyErrors.Check(chunk.Error);
        if (chunk.Choices is null && chunk.Usage is null)
            throw ReplyErrors.NoAnswer();

        parts.Model = chunk.Model ?? parts.Model;
        (parts.PromptTokens, parts.ReplyTokens) = (chunk.Usage?.PromptTokens ?? parts.PromptTokens, chunk.Usage?.CompletionTokens ?? parts.ReplyTokens);
        if (chunk.Choices is [var choice, ..])
            Take(choice);

        return false;
    }

    public ModelReply Finish() => !_isDone ? throw ReplyErrors.Ended() : _hasChoice ? parts.ToReply() : throw ReplyErrors.NoAnswer();

    private void Take(OpenAIChunk.Choice choice)
    {
        _hasChoice = true;
        if ((choice.Delta ?? choice.Message) is { } said)
        {
            parts.Think(said.ReasoningContent ?? said.Reasoning);
            parts.Say(DialectJson.TextOf(said.Content));
            parts.Say(said.Refusal);
            foreach (var piece in said.ToolCalls ?? [])
                Take(piece);
        }

        if (choice.FinishReason is { Length: > 0 } reason)
        {
            // Whether tools are called is seen in the calls: servers disagree on the reason they give for them.
            _isDone = true;
            parts.Stop = reason switch
            {
                "length" => ModelStop.Length,
                "content_filter" => ModelStop.Refused,
                _ => ModelStop.Finished,
            };
        }
    }

    private void Take(OpenAIChunk.Call piece)
    {
        var call = Continued(piece) ?? parts.Begin(piece.Index);
        if (call.Id.Length == 0)
            call.Id = piece.Id ?? string.Empty;

        if (call.Name.Length == 0)
            call.Name = piece.Function?.Name ?? string.Empty;

        parts.AddArguments(call, DialectJson.TextOf(piece.Function?.Arguments ?? default));
    }

    /// <summary>The call a piece goes on with: by its index, else by its id, else the last; a new id is always a new call.</summary>
    private PartialCall? Continued(OpenAIChunk.Call piece)
    {
        var id = piece.Id ?? string.Empty;
        var known = piece.Index is { } index ? parts.Calls.LastOrDefault(call => call.Index == index)
            : id.Length > 0 ? parts.Calls.LastOrDefault(call => call.Id == id)
            : string.IsNullOrEmpty(piece.Function?.Name) && parts.Calls.Count > 0 ? parts.Calls[^1] : null;
        return known is null || id.Length == 0 || known.Id.Length == 0 || known.Id == id ? known : null;
    }
}
