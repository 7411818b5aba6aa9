using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Exec.Loop.Calls;

/// <summary>
/// Brings drifted arguments back to a tool's own schema: a key is renamed only to one the schema has and the call lacks, so that a tool
/// which knows a key by that name keeps it.
/// </summary>
internal static class ArgumentDrift
{
    private static readonly (string Canonical, string[] Aliases)[] Families =
    [
        ("path", ["filepath", "filename", "file", "relativepath", "pathname"]),
        ("pattern", ["query", "regex", "search", "searchterm", "text"]),
    ];

    /// <summary>The arguments as the tool's schema words them; what it does not know stays as it is.</summary>
    public static JsonElement Straighten(JsonElement arguments, ToolDescription tool)
    {
        using var schema = JsonDocument.Parse(tool.InputSchema);
        if (arguments.ValueKind != JsonValueKind.Object || !schema.RootElement.TryGetProperty("properties", out var properties))
        {
            return arguments;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (var argument in arguments.EnumerateObject())
            {
                if (NameOf(argument.Name, arguments, properties) is { } name && written.Add(name))
                {
                    writer.WritePropertyName(name);
                    Write(writer, argument.Value, properties, name);
                }
            }

            writer.WriteEndObject();
        }

        using var straight = JsonDocument.Parse(buffer.WrittenMemory);
        return straight.RootElement.Clone();
    }

    // Null drops an alias whose canonical key is given too.
    private static string? NameOf(string written, JsonElement arguments, JsonElement properties)
    {
        if (properties.TryGetProperty(written, out _))
        {
            return written;
        }

        var plain = PlainKey.Of(written);
        var meant = properties.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => PlainKey.Of(name) == plain)
            ?? Families.FirstOrDefault(family => family.Aliases.Contains(plain) && properties.TryGetProperty(family.Canonical, out _)).Canonical;
        return meant is null ? written : arguments.TryGetProperty(meant, out _) ? null : meant;
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, JsonElement properties, string name)
    {
        var type = properties.TryGetProperty(name, out var property) && property.ValueKind == JsonValueKind.Object
            && property.TryGetProperty("type", out var told) && told.ValueKind == JsonValueKind.String ? told.GetString() : null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : string.Empty;
        switch (type)
        {
            case "integer" or "number" when JsonNumber.IsOne(text):
                writer.WriteRawValue(text);
                break;
            case "boolean" when bool.TryParse(text, out var flag):
                writer.WriteBooleanValue(flag);
                break;
            case "string" when value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                writer.WriteStringValue(value.GetRawText());
                break;
            case "array" when LenientJson.Parse(text) is { ValueKind: JsonValueKind.Array } items:
                items.WriteTo(writer);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
