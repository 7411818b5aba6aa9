using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>Writes what the dialects' requests have in common.</summary>
internal static class RequestBody
{
    private const int UsualLength = 16 * 1024;

    // Prompts go over HTTP alone, and are shorter and cheaper to read unescaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualLength);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);

        return buffer.WrittenMemory;
    }

    public static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Bytes(write).Span);

    /// <summary>Writes a conversation as Ollama and OpenAI take it: the system text is its first message, and each result one of its own.</summary>
    public static void WriteMessages(
        Utf8JsonWriter writer, ModelRequest request, Action<Utf8JsonWriter, ChatMessage.Assistant> writeCalls, Action<Utf8JsonWriter, ToolResult> writeResult)
    {
        writer.WriteStartArray("messages");
        if (request.System.Length > 0)
            WriteMessage(writer, "system", request.System);

        foreach (var message in request.Messages)
        {
            switch (message)
            {
                case ChatMessage.User user:
                    WriteMessage(writer, "user", user.Text);
                    break;
                case ChatMessage.Assistant { Calls.Count: 0 } assistant:
                    WriteMessage(writer, "assistant", assistant.Text);
                    break;
                case ChatMessage.Assistant assistant:
                    writeCalls(writer, assistant);
                    break;
                case ChatMessage.Tools tools:
                    foreach (var result in tools.Results)
                        writeResult(writer, result);

                    break;
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes tools as Ollama and OpenAI take them; nothing where there are none.</summary>
    public static void WriteFunctions(Utf8JsonWriter writer, IReadOnlyList<ToolDescription> tools)
    {
        if (tools.Count == 0)
            return;

        writer.WriteStartArray("tools");
        foreach (var tool in tools)
        {
            writer.WriteStartObject();
            writer.WriteString("type", "function");
            writer.WriteStartObject("function");
            writer.WriteString("name", tool.Name);
            writer.WriteString("description", tool.Description);
            writer.WriteRaw("parameters", tool.InputSchema);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a message of a role and a text.</summary>
    public static void WriteMessage(Utf8JsonWriter writer, string role, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("role", role);
        writer.WriteString("content", text);
        writer.WriteEndObject();
    }

    /// <summary>Writes a property whose value is JSON already.</summary>
    public static void WriteRaw(this Utf8JsonWriter writer, string name, string json)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(json);
    }
}
