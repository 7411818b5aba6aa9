using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hex.Core.Runs;

/// <summary>The one JSON form of events: <c>{v, run, seq, at, type, …}</c> in snake_case; in a race, <c>lane</c> too.</summary>
public static class RunEventCodec
{
    /// <summary>The version written into every event.</summary>
    public const int Version = 1;

    // Always UTC, always seven digits: the texts of two times sort as the times do.
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    private const string LaneName = "lane";

    // Plain dictionaries: freezing these costs a short command more than all its look-ups.
    private static readonly Dictionary<string, Type> Types = new()
    {
        ["run_started"] = typeof(RunStarted),
        ["run_resumed"] = typeof(RunResumed),
        ["lock_awaited"] = typeof(LockAwaited),
        ["workspace_ready"] = typeof(WorkspaceReady),
        ["evidence_started"] = typeof(EvidenceStarted),
        ["evidence_finished"] = typeof(EvidenceFinished),
        ["race_started"] = typeof(RaceStarted),
        ["race_compared"] = typeof(RaceCompared),
        ["candidate_started"] = typeof(CandidateStarted),
        ["candidate_skipped"] = typeof(CandidateSkipped),
        ["candidate_progressed"] = typeof(CandidateProgressed),
        ["candidate_finished"] = typeof(CandidateFinished),
        ["memory_reserved"] = typeof(MemoryReserved),
        ["memory_awaited"] = typeof(MemoryAwaited),
        ["memory_unjudged"] = typeof(MemoryUnjudged),
        ["prompt_built"] = typeof(PromptBuilt),
        ["model_asked"] = typeof(ModelAsked),
        ["model_replied"] = typeof(ModelReplied),
        ["model_retried"] = typeof(ModelRetried),
        ["model_failed"] = typeof(ModelFailed),
        ["context_cut"] = typeof(ContextCut),
        ["conversation_shortened"] = typeof(ConversationShortened),
        ["tool_answered"] = typeof(ToolAnswered),
        ["delegate_started"] = typeof(DelegateStarted),
        ["delegate_said"] = typeof(DelegateSaid),
        ["delegate_ended"] = typeof(DelegateEnded),
        ["delegate_discarded"] = typeof(DelegateDiscarded),
        ["edit_applied"] = typeof(EditApplied),
        ["edit_refused"] = typeof(EditRefused),
        ["edit_reverted"] = typeof(EditReverted),
        ["commit_prepared"] = typeof(CommitPrepared),
        ["hook_finished"] = typeof(HookFinished),
        ["commit_published"] = typeof(CommitPublished),
        ["warned"] = typeof(Warned),
        ["run_recovered"] = typeof(RunRecovered),
        ["run_finished"] = typeof(RunFinished),
    };

    private static readonly Dictionary<Type, string> Names = Types.ToDictionary(pair => pair.Value, pair => pair.Key);

    // Events go to terminals, files and HTTP bodies, never into HTML unescaped: quotes and umlauts stay readable.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // "type" said twice would let two readers of one log see two different events.
    private static readonly JsonDocumentOptions ReaderOptions = new() { AllowDuplicateProperties = false };

    /// <summary>Every type this version knows.</summary>
    public static IReadOnlyCollection<string> KnownTypes => Types.Keys;

    /// <summary>The type name of an event.</summary>
    public static string TypeOf(RunEvent runEvent) =>
        runEvent is UnknownEvent unknown ? unknown.Type : Names[runEvent.GetType()];

    /// <summary>Writes an event as one line of JSON.</summary>
    public static string Encode(RecordedEvent recorded)
    {
        if (recorded.Event is UnknownEvent unknown)
        {
            return unknown.Json;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v", Version);
            writer.WriteString("run", recorded.Run.ToString());
            writer.WriteNumber("seq", recorded.Sequence);
            writer.WriteString("at", recorded.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            writer.WriteString("type", TypeOf(recorded.Event));
            if (recorded.Lane is { } lane)
            {
                writer.WriteString(LaneName, lane);
            }

            using var payload = JsonSerializer.SerializeToDocument(recorded.Event, RunEventJson.Default.GetTypeInfo(recorded.Event.GetType())!);
            foreach (var property in payload.RootElement.EnumerateObject())
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Reads an event back; a type of a later version is kept whole as an <see cref="UnknownEvent"/>.</summary>
    /// <exception cref="JsonException">The text is not an event.</exception>
    public static RecordedEvent Decode(string json)
    {
        using var document = JsonDocument.Parse(json, ReaderOptions);
        var root = document.RootElement;
        try
        {
            var type = root.GetProperty("type").GetString() ?? throw new JsonException("an event without a type");
            var run = RunId.TryParse(root.GetProperty("run").GetString(), out var id) ? id : throw new JsonException("an event without a run");
            var runEvent = root.GetProperty("v").GetInt32() == Version && Types.TryGetValue(type, out var known)
                ? (RunEvent)root.Deserialize(RunEventJson.Default.GetTypeInfo(known)!)!
                : new UnknownEvent(type, json);
            return new RecordedEvent(run, root.GetProperty("seq").GetInt64(), root.GetProperty("at").GetDateTimeOffset(), runEvent)
            {
                Lane = root.TryGetProperty(LaneName, out var lane) ? lane.GetString() : null,
            };
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException($"not an event: {exception.Message}", exception);
        }
    }
}
