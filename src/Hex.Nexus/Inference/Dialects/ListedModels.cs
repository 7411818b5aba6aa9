using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>The models that OpenAI, Anthropic or a server like them has.</summary>
internal sealed record ListedModels
{
    public IReadOnlyList<Listed>? Data { get; init; }

    internal sealed record Listed
    {
        public string? Id { get; init; }

        /// <summary>As vLLM says it.</summary>
        public int? MaxModelLen { get; init; }

        /// <summary>As OpenRouter says it.</summary>
        public int? ContextLength { get; init; }

        /// <summary>As Anthropic says it.</summary>
        public int? MaxInputTokens { get; init; }

        /// <summary>As llama.cpp says it.</summary>
        public Trained? Meta { get; init; }
    }

    internal sealed record Trained
    {
        public int? NCtxTrain { get; init; }

        public long? Size { get; init; }
    }

    public IReadOnlyList<ModelFacts> ToFacts() => [.. (Data ?? []).Where(model => !string.IsNullOrEmpty(model.Id)).Select(FactsOf)];

    private static ModelFacts FactsOf(Listed model) => new()
    {
        Name = model.Id!,
        SizeBytes = model.Meta?.Size,
        ContextTokens = model.MaxModelLen ?? model.ContextLength ?? model.MaxInputTokens ?? model.Meta?.NCtxTrain,
    };
}
