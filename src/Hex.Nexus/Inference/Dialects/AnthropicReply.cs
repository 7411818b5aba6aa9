using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Nexus.Inference.Exchange;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>Reads the events of Anthropic's answer; kinds it does not know are passed over, as the protocol asks.</summary>
internal sealed class AnthropicReply(ReplyParts parts) : IReplyReader
{
    private bool _hasMessage;
    private bool _isDone;

    public bool ReadsEvents => true;

    public bool HasBegun => parts.HasBegun;

    public bool Take(ReadOnlySpan<byte> json)
    {
        var happened = JsonSerializer.Deserialize(json, DialectJson.Default.AnthropicEvent) ?? throw ReplyErrors.NoAnswer();
        ReplyErrors.Check(happened.Error);
        switch (happened.Type)
        {
            case "message_start":
                _hasMessage = true;
                parts.Model = happened.Message?.Model ?? string.Empty;
                Count(happened.Message?.Usage);
                break;
            case "content_block_start" when happened.ContentBlock is { } block:
                Begin(block, happened.Index);
                break;
            case "content_block_delta" when happened.Delta is { } delta:
                Add(delta, happened.Index);
                break;
            case "message_delta":
                Count(happened.Usage);
                Stop(happened.Delta?.StopReason);
                break;
            case "message_stop":
                return _isDone = true;
            case null:
                throw ReplyErrors.NoAnswer();
        }

        return false;
    }

    public ModelReply Finish() => !_isDone ? throw ReplyErrors.Ended() : _hasMessage ? parts.ToReply() : throw ReplyErrors.NoAnswer();

    private void Begin(AnthropicEvent.Block block, int? index)
    {
        parts.Say(block.Text);
        parts.Think(block.Thinking);
        if (block.Type != "tool_use")
            return;

        var call = parts.Begin(index);
        (call.Id, call.Name) = (block.Id ?? string.Empty, block.Name ?? string.Empty);
        // Servers that do not stream arguments put them here whole; the others begin with an empty object.
        if (block.Input.ValueKind == JsonValueKind.Object && block.Input.EnumerateObject().Any())
            parts.AddArguments(call, block.Input.GetRawText());
    }

    private void Add(AnthropicEvent.Change delta, int? index)
    {
        parts.Say(delta.Text);
        parts.Think(delta.Thinking);
        if (delta.PartialJson is { } piece && parts.Calls.LastOrDefault(call => call.Index == index) is { } call)
            parts.AddArguments(call, piece);
    }

    private void Stop(string? reason)
    {
        if (reason is null)
            return;

        _isDone = true;
        parts.Stop = reason switch
        {
            "max_tokens" or "model_context_window_exceeded" => ModelStop.Length,
            "refusal" => ModelStop.Refused,
            _ => ModelStop.Finished,
        };
    }

    private void Count(AnthropicEvent.Tally? usage)
    {
        if (usage?.InputTokens is { } input)
            parts.PromptTokens = input + (usage.CacheCreationInputTokens ?? 0) + (usage.CacheReadInputTokens ?? 0);

        parts.ReplyTokens = usage?.OutputTokens ?? parts.ReplyTokens;
    }
}
