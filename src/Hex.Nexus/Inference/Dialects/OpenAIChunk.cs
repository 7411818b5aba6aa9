using System.Text.Json;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>A piece of the answer of OpenAI or of a server like it; of one that does not stream, the whole.</summary>
internal sealed record OpenAIChunk
{
    public string? Model { get; init; }

    public IReadOnlyList<Choice>? Choices { get; init; }

    public Counts? Usage { get; init; }

    public JsonElement Error { get; init; }

    internal sealed record Choice
    {
        public Said? Delta { get; init; }

        public Said? Message { get; init; }

        public string? FinishReason { get; init; }
    }

    internal sealed record Said
    {
        public JsonElement Content { get; init; }

        public string? ReasoningContent { get; init; }

        public string? Reasoning { get; init; }

        public string? Refusal { get; init; }

        public IReadOnlyList<Call>? ToolCalls { get; init; }
    }

    internal sealed record Call
    {
        public int? Index { get; init; }

        public string? Id { get; init; }

        public Wanted? Function { get; init; }
    }

    internal sealed record Wanted
    {
        public string? Name { get; init; }

        public JsonElement Arguments { get; init; }
    }

    internal sealed record Counts
    {
        public long? PromptTokens { get; init; }

        public long? CompletionTokens { get; init; }
    }
}
