using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>Writes a question as OpenAI and servers like it take it.</summary>
internal static class OpenAIRequest
{
    // OpenAI's own newer models refuse the name that every other server knows.
    private const string OpenAIHost = "api.openai.com";

    /// <param name="request">The question.</param>
    /// <param name="address">The endpoint's address.</param>
    public static ReadOnlyMemory<byte> Write(ModelRequest request, string address) => RequestBody.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("model", request.Model);
        writer.WriteBoolean("stream", true);
        writer.WriteStartObject("stream_options");
        writer.WriteBoolean("include_usage", true);
        writer.WriteEndObject();
        writer.WriteNumber(new Uri(address).Host == OpenAIHost ? "max_completion_tokens" : "max_tokens", request.MaxTokens);
        if (request.Temperature is { } temperature)
            writer.WriteNumber("temperature", temperature);

        RequestBody.WriteFunctions(writer, request.Tools);
        RequestBody.WriteMessages(writer, request, WriteCalls, WriteResult);
        writer.WriteEndObject();
    });

    private static void WriteCalls(Utf8JsonWriter writer, ChatMessage.Assistant assistant)
    {
        writer.WriteStartObject();
        writer.WriteString("role", "assistant");
        if (assistant.Text.Length > 0)
            writer.WriteString("content", assistant.Text);
        else
            writer.WriteNull("content");

        writer.WriteStartArray("tool_calls");
        foreach (var call in assistant.Calls)
        {
            writer.WriteStartObject();
            writer.WriteString("id", call.Id);
            writer.WriteString("type", "function");
            writer.WriteStartObject("function");
            writer.WriteString("name", call.Name);
            writer.WriteString("arguments", CallArguments.AsObject(call.Arguments));
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
        writer.WriteString("tool_call_id", result.CallId);
        writer.WriteString("content", result.Content);
        writer.WriteEndObject();
    }
}
