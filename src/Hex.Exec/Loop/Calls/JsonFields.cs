using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hex.Exec.Loop.Calls;

/// <summary>The fields of a JSON object, found whatever way their names are written.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _byPlainName = new(StringComparer.Ordinal);
    private readonly JsonElement _object;

    /// <summary>Takes the fields of an object.</summary>
    public JsonFields(JsonElement element)
    {
        _object = element;
        foreach (var property in element.EnumerateObject())
        {
            _byPlainName[PlainKey.Of(property.Name)] = property.Value;
        }
    }

    /// <summary>An object without fields.</summary>
    public static JsonElement None { get; } = LenientJson.Parse("{}")!.Value;

    /// <summary>The names of the fields, plain.</summary>
    public IReadOnlyCollection<string> Names => _byPlainName.Keys;

    /// <summary>The field of a plain name, or null.</summary>
    public JsonElement? Find(string plainName) => _byPlainName.TryGetValue(plainName, out var value) ? value : null;

    /// <summary>The text of the field of a plain name, or null when it is none.</summary>
    public string? FindText(string plainName) => Find(plainName) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The first of several fields that is there, or null.</summary>
    public JsonElement? FindFirst(IEnumerable<string> plainNames) => plainNames.Select(Find).FirstOrDefault(value => value is not null);

    /// <summary>The object without some of its fields.</summary>
    public JsonElement Without(Func<string, bool> isLeftOut)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach (var property in _object.EnumerateObject().Where(property => !isLeftOut(PlainKey.Of(property.Name))))
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
