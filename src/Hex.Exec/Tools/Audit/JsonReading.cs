using System.Text.Json;

namespace Hex.Exec.Tools.Audit;

/// <summary>Looks into JSON of which nothing is certain.</summary>
internal static class JsonReading
{
    /// <summary>A member of an object, or null when it is no object or has none.</summary>
    public static JsonElement? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A text of an object, or null.</summary>
    public static string? Text(JsonElement item, string name) =>
        Member(item, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The items of a list of an object; empty when there is no list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement item, string name) =>
        Member(item, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
