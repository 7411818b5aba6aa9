using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>What model servers send, as it is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(OllamaChunk))]
[JsonSerializable(typeof(OllamaTags))]
[JsonSerializable(typeof(OllamaShown))]
[JsonSerializable(typeof(OpenAIChunk))]
[JsonSerializable(typeof(AnthropicEvent))]
[JsonSerializable(typeof(ListedModels))]
internal sealed partial class DialectJson : JsonSerializerContext
{
    /// <summary>A text, the texts of a list of parts, or anything else as the JSON it is.</summary>
    public static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => string.Empty,
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(PartOf)),
        _ => value.GetRawText(),
    };

    private static string PartOf(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : string.Empty;
}
