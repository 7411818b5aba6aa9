using System.Text.Json;
using System.Text.Json.Serialization;
using Hex.Core.Evidence;

namespace Hex.Core.Runs;

/// <summary>Writes a phase by its snake_case name; a number is not a phase.</summary>
/// <remarks>By hand, because the framework's converter costs a short command 10 ms of just-in-time compilation.</remarks>
internal sealed class EvidencePhaseJson : JsonConverter<EvidencePhase>
{
    public override EvidencePhase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
    {
        "baseline" => EvidencePhase.Baseline,
        "baseline_repeat" => EvidencePhase.BaselineRepeat,
        "attempt" => EvidencePhase.Attempt,
        "commit_alone" => EvidencePhase.CommitAlone,
        var other => throw new JsonException($"'{other}' is not a phase of the evidence"),
    };

    public override void Write(Utf8JsonWriter writer, EvidencePhase value, JsonSerializerOptions options) => writer.WriteStringValue(value switch
    {
        EvidencePhase.Baseline => "baseline",
        EvidencePhase.BaselineRepeat => "baseline_repeat",
        EvidencePhase.Attempt => "attempt",
        EvidencePhase.CommitAlone => "commit_alone",
        _ => throw new JsonException($"the phase {(int)value} has no name"),
    });
}
