using System.Text.Json;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>What Ollama says of one model.</summary>
internal sealed record OllamaShown
{
    private const string ContextSuffix = ".context_length";

    // Keys and values are kept as half-precision numbers unless the server was told otherwise, which it does not tell.
    private const int BytesPerNumber = 2;

    public IReadOnlyList<string>? Capabilities { get; init; }

    public Dictionary<string, JsonElement>? ModelInfo { get; init; }

    /// <summary>Whether the model can do something, or null when the server is too old to say.</summary>
    public bool? Can(string capability) => Capabilities?.Contains(capability, StringComparer.Ordinal);

    /// <summary>What the cache of keys and values takes for a token of context, or null when the server does not say enough.</summary>
    public long? CacheBytesPerToken
    {
        get
        {
            var heads = Number("attention.head_count");
            var perHead = Number("embedding_length") / (heads > 0 ? heads : null);
            var cached = Holds("attention.head_count_kv") ? Number("attention.head_count_kv") : heads;
            var bytes = Number("block_count") * cached * ((Number("attention.key_length") ?? perHead) + (Number("attention.value_length") ?? perHead)) * BytesPerNumber;
            return bytes > 0 ? bytes : null;
        }
    }

    private string Architecture => ModelInfo?.GetValueOrDefault("general.architecture") is { ValueKind: JsonValueKind.String } name ? name.GetString()! : string.Empty;

    private bool Holds(string name) => ModelInfo?.ContainsKey($"{Architecture}.{name}") == true;

    // Some models have a list of numbers here, one a layer, which the server keeps to itself: unknown.
    private long? Number(string name) =>
        ModelInfo?.GetValueOrDefault($"{Architecture}.{name}") is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <summary>The context the model was made for: the name of the member begins with the model's architecture.</summary>
    public int? ContextTokens => ModelInfo?.Where(member => member.Key.EndsWith(ContextSuffix, StringComparison.Ordinal))
        .Select(member => member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var tokens) ? tokens : (int?)null).FirstOrDefault();
}
