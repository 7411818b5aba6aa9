using System.Globalization;
using System.Text.Json;
using Hex.Core.Admission;

namespace Hex.Nexus.Machine.Memory;

/// <summary>The accelerators that <c>rocm-smi</c> lists, as one JSON object a card.</summary>
internal static class RocmGpus
{
    public const string Program = "rocm-smi";

    private const string Total = "VRAM Total Memory (B)";
    private const string Used = "VRAM Total Used Memory (B)";

    public static IReadOnlyList<string> Arguments { get; } = ["--showmeminfo", "vram", "--json"];

    /// <summary>Reads what it printed; none when that is no JSON.</summary>
    public static IReadOnlyList<Accelerator> Parse(string output)
    {
        try
        {
            // Some versions print a warning above the document.
            using var document = JsonDocument.Parse(output.AsMemory(Math.Max(0, output.IndexOf('{', StringComparison.Ordinal))));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Where(card => card.Value.ValueKind == JsonValueKind.Object && card.Value.TryGetProperty(Total, out _)).Select(CardOf)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static Accelerator CardOf(JsonProperty card)
    {
        var (total, used) = (Bytes(card.Value, Total), Bytes(card.Value, Used));
        return new Accelerator(card.Name, total - used, total, Program);
    }

    private static long? Bytes(JsonElement card, string name) =>
        card.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;
}
