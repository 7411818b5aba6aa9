using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hex.Nexus.Configuration;

namespace Hex.Nexus.Tests.Configuration;

/// <summary>The JSON schema of <c>.hex/project.json</c>, made from <see cref="SettingKeys"/>.</summary>
internal static class ProjectSchema
{
    private const string DurationPattern = "^([0-9]+(ms|s|m|h))+$";

    public static string Text()
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
            Write(writer);

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("title", "hex project configuration");
        writer.WriteString("description", "The file .hex/project.json of a repository, and a user's own config.json.");
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (var group in SettingKeys.All.GroupBy(key => key.Name.Contains('.', StringComparison.Ordinal) ? key.Name.Split('.')[0] : string.Empty))
        {
            if (group.Key.Length == 0)
                WriteProperties(writer, group);
            else
                WriteGroup(writer, group);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter writer, IGrouping<string, SettingKey> group)
    {
        writer.WriteStartObject(group.Key);
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        WriteProperties(writer, group);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter writer, IEnumerable<SettingKey> keys)
    {
        foreach (var key in keys)
        {
            writer.WriteStartObject(key.Name.Split('.')[^1]);
            writer.WriteString("description", key.Description + (key.IsPower ? "; counts only after hex trust add" : string.Empty));
            WriteType(writer, key);
            writer.WriteEndObject();
        }
    }

    private static void WriteType(Utf8JsonWriter writer, SettingKey key)
    {
        switch (key.Kind)
        {
            case SettingKind.Number:
                writer.WriteString("type", "integer");
                writer.WriteNumber("minimum", key.Least);
                writer.WriteNumber("maximum", key.Most);
                break;
            case SettingKind.TextList:
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                writer.WriteString("type", "string");
                writer.WriteString("pattern", "\\S");
                writer.WriteEndObject();
                break;
            case SettingKind.Flag:
                writer.WriteString("type", "boolean");
                break;
            case SettingKind.Choice:
                writer.WriteStartArray("enum");
                foreach (var choice in key.Choices)
                    writer.WriteStringValue(choice);

                writer.WriteEndArray();
                break;
            default:
                writer.WriteString("type", "string");
                writer.WriteString("pattern", key.Kind == SettingKind.Duration ? DurationPattern : "\\S");
                break;
        }
    }
}
