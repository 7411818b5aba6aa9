using System.Text.Json.Serialization;
using Hex.Core.Workspaces;

namespace Hex.Nexus.Machine.Journals;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(JournalOpened))]
[JsonSerializable(typeof(OriginalSaved))]
[JsonSerializable(typeof(WriteIntended))]
[JsonSerializable(typeof(WorktreeIntended))]
[JsonSerializable(typeof(PublishIntended))]
[JsonSerializable(typeof(IndexLockIntended))]
internal sealed partial class JournalJson : JsonSerializerContext;
