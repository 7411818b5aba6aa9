using System.Text.Json.Serialization;

namespace Hex.Nexus.Configuration;

/// <summary>What the trust file holds: per project the hash of the configuration that was trusted.</summary>
internal sealed record TrustFileContent(int Version, SortedDictionary<string, string> Projects);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TrustFileContent))]
internal sealed partial class TrustFileJson : JsonSerializerContext;
