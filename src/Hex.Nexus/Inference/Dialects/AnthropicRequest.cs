using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>Writes a question as Anthropic takes it.</summary>
internal static class AnthropicRequest
{
    // An empty text is an error there, and a turn must have one.
    private const string Nothing = "(nothing)";

    public static ReadOnlyMemory<byte> Write(ModelRequest request) => RequestBody.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("model", request.Model);
        writer.WriteBoolean("stream", true);
        writer.WriteNumber("max_tokens", request.MaxTokens);
        if (request.Temperature is { } temperature)
            writer.WriteNumber("temperature", temperature);

        if (request.System.Length > 0)
            writer.WriteString("system", request.System);

        WriteTools(writer, request.Tools);
        writer.WriteStartArray("messages");
        foreach (var message in request.Messages)
            Write(writer, message);

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteTools(Utf8JsonWriter writer, IReadOnlyList<ToolDescription> tools)
    {
        if (tools.Count == 0)
            return;

        writer.WriteStartArray("tools");
        foreach (var tool in tools)
        {
            writer.WriteStartObject();
            writer.WriteString("name", tool.Name);
            writer.WriteString("description", tool.Description);
            writer.WriteRaw("input_schema", tool.InputSchema);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ChatMessage message)
    {
        switch (message)
        {
            case ChatMessage.User user:
                RequestBody.WriteMessage(writer, "user", Said(user.Text));
                break;
            case ChatMessage.Assistant { Calls.Count: 0 } assistant:
                RequestBody.WriteMessage(writer, "assistant", Said(assistant.Text));
                break;
            case ChatMessage.Assistant assistant:
                WriteBlocks(writer, "assistant", () => WriteCalls(writer, assistant));
                break;
            case ChatMessage.Tools tools:
                WriteBlocks(writer, "user", () => WriteResults(writer, tools.Results));
                break;
        }
    }

    private static string Said(string text) => string.IsNullOrWhiteSpace(text) ? Nothing : text;

    private static void WriteBlocks(Utf8JsonWriter writer, string role, Action write)
    {
        writer.WriteStartObject();
        writer.WriteString("role", role);
        writer.WriteStartArray("content");
        write();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCalls(Utf8JsonWriter writer, ChatMessage.Assistant assistant)
    {
        if (!string.IsNullOrWhiteSpace(assistant.Text))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "text");
            writer.WriteString("text", assistant.Text);
            writer.WriteEndObject();
        }

        foreach (var call in assistant.Calls)
        {
            writer.WriteStartObject();
            writer.WriteString("type", "tool_use");
            writer.WriteString("id", call.Id);
            writer.WriteString("name", call.Name);
            writer.WriteRaw("input", CallArguments.AsObject(call.Arguments));
            writer.WriteEndObject();
        }
    }

    private static void WriteResults(Utf8JsonWriter writer, IReadOnlyList<ToolResult> results)
    {
        foreach (var result in results)
        {
            writer.WriteStartObject();
            writer.WriteString("type", "tool_result");
            writer.WriteString("tool_use_id", result.CallId);
            writer.WriteString("content", result.Content);
            if (result.IsError)
                writer.WriteBoolean("is_error", true);

            writer.WriteEndObject();
        }
    }
}
