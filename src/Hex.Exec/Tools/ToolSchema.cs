using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Exec.Tools;

/// <summary>Describes tools to models: few words, plain types.</summary>
internal static class ToolSchema
{
    /// <summary>The description of a tool.</summary>
    public static ToolDescription Of(string name, string description, params IReadOnlyList<ToolParameter> parameters) =>
        new(name, description, Schema(parameters));

    /// <summary>The names of the arguments in a schema.</summary>
    public static IReadOnlySet<string> ArgumentsIn(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return document.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
    }

    private static string Schema(IReadOnlyList<ToolParameter> parameters)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "object");
            writer.WriteStartObject("properties");
            foreach (var parameter in parameters)
            {
                writer.WriteStartObject(parameter.Name);
                writer.WriteString("type", parameter.Type);
                writer.WriteString("description", parameter.Meaning);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteStartArray("required");
            foreach (var parameter in parameters.Where(parameter => parameter.IsRequired))
            {
                writer.WriteStringValue(parameter.Name);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
