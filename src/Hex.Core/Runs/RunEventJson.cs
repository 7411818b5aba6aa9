using System.Text.Json.Serialization;

namespace Hex.Core.Runs;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(EvidencePhaseJson)])]
[JsonSerializable(typeof(RunStarted))]
[JsonSerializable(typeof(RunResumed))]
[JsonSerializable(typeof(LockAwaited))]
[JsonSerializable(typeof(WorkspaceReady))]
[JsonSerializable(typeof(EvidenceStarted))]
[JsonSerializable(typeof(EvidenceFinished))]
[JsonSerializable(typeof(RaceStarted))]
[JsonSerializable(typeof(RaceCompared))]
[JsonSerializable(typeof(CandidateStarted))]
[JsonSerializable(typeof(CandidateSkipped))]
[JsonSerializable(typeof(CandidateProgressed))]
[JsonSerializable(typeof(CandidateFinished))]
[JsonSerializable(typeof(MemoryReserved))]
[JsonSerializable(typeof(MemoryAwaited))]
[JsonSerializable(typeof(MemoryUnjudged))]
[JsonSerializable(typeof(PromptBuilt))]
[JsonSerializable(typeof(ModelAsked))]
[JsonSerializable(typeof(ModelReplied))]
[JsonSerializable(typeof(ModelRetried))]
[JsonSerializable(typeof(ModelFailed))]
[JsonSerializable(typeof(ContextCut))]
[JsonSerializable(typeof(ConversationShortened))]
[JsonSerializable(typeof(ToolAnswered))]
[JsonSerializable(typeof(DelegateStarted))]
[JsonSerializable(typeof(DelegateSaid))]
[JsonSerializable(typeof(DelegateEnded))]
[JsonSerializable(typeof(DelegateDiscarded))]
[JsonSerializable(typeof(EditApplied))]
[JsonSerializable(typeof(EditRefused))]
[JsonSerializable(typeof(EditReverted))]
[JsonSerializable(typeof(CommitPrepared))]
[JsonSerializable(typeof(HookFinished))]
[JsonSerializable(typeof(CommitPublished))]
[JsonSerializable(typeof(Warned))]
[JsonSerializable(typeof(RunRecovered))]
[JsonSerializable(typeof(RunFinished))]
internal sealed partial class RunEventJson : JsonSerializerContext;
