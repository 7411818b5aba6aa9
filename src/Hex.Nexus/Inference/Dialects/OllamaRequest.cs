using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>Writes a question as Ollama takes it.</summary>
internal static class OllamaRequest
{
    // Long enough for an evidence run between two steps; the model is then still loaded.
    private const string KeepAlive = "15m";

    /// <param name="request">The question.</param>
    /// <param name="thinks">Whether the model thinks; asking another one to is an error.</param>
    public static ReadOnlyMemory<byte> Write(ModelRequest request, bool thinks) => RequestBody.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("model", request.Model);
        writer.WriteBoolean("stream", true);
        writer.WriteString("keep_alive", KeepAlive);
        if (thinks)
            writer.WriteBoolean("think", true);

        WriteOptions(writer, request);
        RequestBody.WriteFunctions(writer, request.Tools);
        RequestBody.WriteMessages(writer, request, WriteCalls, WriteResult);
        writer.WriteEndObject();
    });

    private static void WriteOptions(Utf8JsonWriter writer, ModelRequest request)
    {
        writer.WriteStartObject("options");
        writer.WriteNumber("num_predict", request.MaxTokens);
        if (request.ContextTokens is { } context)
            writer.WriteNumber("num_ctx", context);

        if (request.Temperature is { } temperature)
            writer.WriteNumber("temperature", temperature);

        writer.WriteEndObject();
    }

    private static void WriteCalls(Utf8JsonWriter writer, ChatMessage.Assistant assistant)
    {
        writer.WriteStartObject();
        writer.WriteString("role", "assistant");
        writer.WriteString("content", assistant.Text);
        writer.WriteStartArray("tool_calls");
        foreach (var call in assistant.Calls)
        {
            writer.WriteStartObject();
            writer.WriteString("id", call.Id);
            writer.WriteStartObject("function");
            writer.WriteString("name", call.Name);
            writer.WriteRaw("arguments", CallArguments.AsObject(call.Arguments));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, ToolResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("role", "tool");
        writer.WriteString("tool_name", result.Tool);
        writer.WriteString("tool_call_id", result.CallId);
        writer.WriteString("content", result.Content);
        writer.WriteEndObject();
    }
}
