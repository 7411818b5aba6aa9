using System.Text.Json;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>What Ollama says of one model.</summary>
internal sealed record OllamaShown
{
    private const string ContextSuffix = ".context_length";

    public IReadOnlyList<string>? Capabilities { get; init; }

    public Dictionary<string, JsonElement>? ModelInfo { get; init; }

    /// <summary>Whether the model can do something, or null when the server is too old to say.</summary>
    public bool? Can(string capability) => Capabilities?.Contains(capability, StringComparer.Ordinal);

    /// <summary>The context the model was made for: the name of the member begins with the model's architecture.</summary>
    public int? ContextTokens => ModelInfo?.Where(member => member.Key.EndsWith(ContextSuffix, StringComparison.Ordinal))
        .Select(member => member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var tokens) ? tokens : (int?)null).FirstOrDefault();
}
