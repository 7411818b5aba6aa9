namespace Hex.Nexus.Inference.Dialects;

/// <summary>The models Ollama has, or has in memory.</summary>
internal sealed record OllamaTags
{
    public IReadOnlyList<Tag>? Models { get; init; }

    internal sealed record Tag
    {
        public string? Name { get; init; }

        public string? Model { get; init; }

        public long? Size { get; init; }

        /// <summary>What of a loaded model is on accelerators.</summary>
        public long? SizeVram { get; init; }

        /// <summary>The context a loaded model was loaded for.</summary>
        public int? ContextLength { get; init; }
    }
}
