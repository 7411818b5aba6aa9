using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Exec.Loop;

/// <summary>The one text of a request to a model, for records and for telling requests apart.</summary>
internal static class ModelRequestText
{
    private const int UsualLength = 16 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The request as JSON in UTF-8; equal requests give equal bytes.</summary>
    public static ReadOnlyMemory<byte> Of(ModelRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualLength);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("model", request.Model);
            writer.WriteNumber("max_tokens", request.MaxTokens);
            if (request.ContextTokens is { } context)
            {
                writer.WriteNumber("context_tokens", context);
            }

            if (request.Temperature is { } temperature)
            {
                writer.WriteNumber("temperature", temperature);
            }

            writer.WriteString("system", request.System);
            WriteTools(writer, request.Tools);
            writer.WriteStartArray("messages");
            foreach (var message in request.Messages)
            {
                WriteMessage(writer, message);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The SHA-256 of a request's text in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlyMemory<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text.Span));

    private static void WriteTools(Utf8JsonWriter writer, IReadOnlyList<ToolDescription> tools)
    {
        writer.WriteStartArray("tools");
        foreach (var tool in tools)
        {
            writer.WriteStartObject();
            writer.WriteString("name", tool.Name);
            writer.WriteString("description", tool.Description);
            writer.WritePropertyName("input_schema");
            writer.WriteRawValue(tool.InputSchema);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMessage(Utf8JsonWriter writer, ChatMessage message)
    {
        writer.WriteStartObject();
        switch (message)
        {
            case ChatMessage.User user:
                writer.WriteString("role", "user");
                writer.WriteString("text", user.Text);
                break;
            case ChatMessage.Assistant assistant:
                writer.WriteString("role", "assistant");
                writer.WriteString("text", assistant.Text);
                WriteCalls(writer, assistant.Calls);
                break;
            case ChatMessage.Tools tools:
                writer.WriteString("role", "tools");
                WriteResults(writer, tools.Results);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteCalls(Utf8JsonWriter writer, IReadOnlyList<ToolCall> calls)
    {
        writer.WriteStartArray("calls");
        foreach (var call in calls)
        {
            writer.WriteStartObject();
            writer.WriteString("id", call.Id);
            writer.WriteString("name", call.Name);
            writer.WriteString("arguments", call.Arguments);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter writer, IReadOnlyList<ToolResult> results)
    {
        writer.WriteStartArray("results");
        foreach (var result in results)
        {
            writer.WriteStartObject();
            writer.WriteString("call_id", result.CallId);
            writer.WriteString("tool", result.Tool);
            writer.WriteString("content", result.Content);
            writer.WriteBoolean("is_error", result.IsError);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
