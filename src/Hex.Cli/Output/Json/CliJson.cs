using System.Text.Json.Serialization;

namespace Hex.Cli.Output.Json;

/// <summary>The JSON documents that verbs print.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(RunListDocument))]
[JsonSerializable(typeof(RunShowDocument))]
[JsonSerializable(typeof(ReplayDocument))]
[JsonSerializable(typeof(UndoDocument))]
[JsonSerializable(typeof(RecoverDocument))]
[JsonSerializable(typeof(ConfigDocument))]
[JsonSerializable(typeof(ValidateDocument))]
[JsonSerializable(typeof(TrustDocument))]
[JsonSerializable(typeof(TrustRemovedDocument))]
[JsonSerializable(typeof(ExitCodesDocument))]
[JsonSerializable(typeof(DoctorDocument))]
[JsonSerializable(typeof(CompositionDocument))]
[JsonSerializable(typeof(InferenceListDocument))]
[JsonSerializable(typeof(InferenceTestDocument))]
[JsonSerializable(typeof(InferenceFitDocument))]
[JsonSerializable(typeof(InferenceEndpointDocument))]
[JsonSerializable(typeof(InferenceRemovedDocument))]
[JsonSerializable(typeof(DemoDocument))]
[JsonSerializable(typeof(CompletionDocument))]
[JsonSerializable(typeof(LessonDocument))]
[JsonSerializable(typeof(LessonListDocument))]
[JsonSerializable(typeof(LessonStoredDocument))]
[JsonSerializable(typeof(LessonForgottenDocument))]
[JsonSerializable(typeof(WorktreeListDocument))]
[JsonSerializable(typeof(WorktreeCleanupDocument))]
[JsonSerializable(typeof(WorktreeMergeDocument))]
internal sealed partial class CliJson : JsonSerializerContext;
