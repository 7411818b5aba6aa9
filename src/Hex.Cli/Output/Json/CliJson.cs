using System.Text.Json.Serialization;

namespace Hex.Cli.Output.Json;

/// <summary>The JSON documents that verbs print.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(RunListDocument))]
[JsonSerializable(typeof(RunShowDocument))]
[JsonSerializable(typeof(UndoDocument))]
[JsonSerializable(typeof(RecoverDocument))]
internal sealed partial class CliJson : JsonSerializerContext;
