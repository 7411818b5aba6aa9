using System.Text.Json;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>A line of Ollama's answer.</summary>
internal sealed record OllamaChunk
{
    public string? Model { get; init; }

    public Line? Message { get; init; }

    public bool Done { get; init; }

    public string? DoneReason { get; init; }

    public long? PromptEvalCount { get; init; }

    public long? EvalCount { get; init; }

    public JsonElement Error { get; init; }

    internal sealed record Line
    {
        public string? Content { get; init; }

        public string? Thinking { get; init; }

        public IReadOnlyList<ToolUse>? ToolCalls { get; init; }
    }

    internal sealed record ToolUse
    {
        public string? Id { get; init; }

        public Invoked? Function { get; init; }
    }

    internal sealed record Invoked
    {
        public string? Name { get; init; }

        public JsonElement Arguments { get; init; }
    }
}
