using System.Text.Json.Serialization;
using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Endpoints;

/// <summary>What the file of endpoints holds. Keys are not in it, only the names of their variables.</summary>
internal sealed record EndpointFileContent(int Version, IReadOnlyList<ModelEndpoint> Endpoints);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EndpointFileContent))]
internal sealed partial class EndpointFileJson : JsonSerializerContext;
