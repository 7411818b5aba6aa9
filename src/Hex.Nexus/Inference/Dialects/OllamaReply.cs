using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Nexus.Inference.Exchange;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>Reads the lines of Ollama's answer. Tool calls may be in any of them.</summary>
internal sealed class OllamaReply(ReplyParts parts) : IReplyReader
{
    private bool _hasMessage;
    private bool _isDone;

    public bool ReadsEvents => false;

    public bool HasBegun => parts.HasBegun;

    public bool Take(ReadOnlySpan<byte> json)
    {
        var chunk = JsonSerializer.Deserialize(json, DialectJson.Default.OllamaChunk) ?? throw ReplyErrors.NoAnswer();
        ReplyErrors.Check(chunk.Error);
        if (chunk.Message is null && !chunk.Done)
            throw ReplyErrors.NoAnswer();

        parts.Model = chunk.Model ?? parts.Model;
        if (chunk.Message is { } message)
            Take(message);

        if (chunk.Done)
        {
            _isDone = true;
            parts.Stop = chunk.DoneReason == "length" ? ModelStop.Length : ModelStop.Finished;
            (parts.PromptTokens, parts.ReplyTokens) = (chunk.PromptEvalCount, chunk.EvalCount);
        }

        return _isDone;
    }

    public ModelReply Finish() => !_isDone ? throw ReplyErrors.Ended() : _hasMessage ? parts.ToReply() : throw ReplyErrors.NoAnswer();

    private void Take(OllamaChunk.Line message)
    {
        _hasMessage = true;
        parts.Think(message.Thinking);
        parts.Say(message.Content);
        foreach (var wanted in message.ToolCalls ?? [])
        {
            var call = parts.Begin(null);
            (call.Id, call.Name) = (wanted.Id ?? string.Empty, wanted.Function?.Name ?? string.Empty);
            parts.AddArguments(call, DialectJson.TextOf(wanted.Function?.Arguments ?? default));
        }
    }
}
