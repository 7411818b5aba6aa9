using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>A question to a model as one text: what the model sees, whatever the dialect it came in.</summary>
public static class CanonicalText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a question. The context window is left out: only one dialect can ask for one.</summary>
    public static string Of(ModelRequest request)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("model", request.Model);
            writer.WriteNumber("max_tokens", request.MaxTokens);
            if (request.Temperature is { } temperature)
                writer.WriteNumber("temperature", temperature);

            writer.WriteString("system", request.System);
            writer.WriteStartArray("tools");
            foreach (var tool in request.Tools)
                WriteTexts(writer, ("name", tool.Name), ("description", tool.Description), ("schema", tool.InputSchema));

            writer.WriteEndArray();
            writer.WriteStartArray("messages");
            foreach (var message in request.Messages)
                Write(writer, message);

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, ChatMessage message)
    {
        switch (message)
        {
            case ChatMessage.User user:
                WriteTexts(writer, ("user", user.Text));
                break;
            case ChatMessage.Assistant assistant:
                WriteTexts(writer, ("assistant", assistant.Text));
                foreach (var call in assistant.Calls)
                    WriteTexts(writer, ("call", call.Id), ("tool", call.Name), ("arguments", call.Arguments));

                break;
            case ChatMessage.Tools tools:
                foreach (var result in tools.Results)
                    WriteTexts(writer, ("result", result.CallId), ("tool", result.Tool), ("content", result.Content));

                break;
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, params ReadOnlySpan<(string Name, string Text)> texts)
    {
        writer.WriteStartObject();
        foreach (var (name, text) in texts)
            writer.WriteString(name, text);

        writer.WriteEndObject();
    }
}
