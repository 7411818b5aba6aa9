using System.Text.Json;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>An event of Anthropic's answer.</summary>
internal sealed record AnthropicEvent
{
    public string? Type { get; init; }

    public int? Index { get; init; }

    public Begun? Message { get; init; }

    public Block? ContentBlock { get; init; }

    public Change? Delta { get; init; }

    public Tally? Usage { get; init; }

    public JsonElement Error { get; init; }

    internal sealed record Begun
    {
        public string? Model { get; init; }

        public Tally? Usage { get; init; }
    }

    internal sealed record Block
    {
        public string? Type { get; init; }

        public string? Text { get; init; }

        public string? Thinking { get; init; }

        public string? Id { get; init; }

        public string? Name { get; init; }

        public JsonElement Input { get; init; }
    }

    internal sealed record Change
    {
        public string? Text { get; init; }

        public string? Thinking { get; init; }

        public string? PartialJson { get; init; }

        public string? StopReason { get; init; }
    }

    internal sealed record Tally
    {
        public long? InputTokens { get; init; }

        public long? CacheCreationInputTokens { get; init; }

        public long? CacheReadInputTokens { get; init; }

        public long? OutputTokens { get; init; }
    }
}
