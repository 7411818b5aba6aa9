using System.Text.Json;
using System.Text.Json.Serialization;
using Hex.Core.Evidence;

namespace Hex.Core.Runs;

/// <summary>Writes a phase by its snake_case name, such as <c>baseline_repeat</c>; a number is not a phase.</summary>
internal sealed class EvidencePhaseJson()
    : JsonStringEnumConverter<EvidencePhase>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
