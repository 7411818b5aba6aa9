using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>Reads the messages of Ollama and OpenAI, which differ in the arguments and in how a result names its call.</summary>
internal static class FunctionMessages
{
    public static IEnumerable<ChatMessage> Read(JsonElement messages, Func<JsonElement, string> textOf)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var results = new List<ToolResult>();
        foreach (var message in messages.EnumerateArray())
        {
            var role = message.GetProperty("role").GetString();
            if (role == "tool")
            {
                results.Add(ResultOf(message, names, textOf));
                continue;
            }

            if (results.Count > 0)
                yield return new ChatMessage.Tools([.. results]);

            results.Clear();
            if (role == "user")
                yield return new ChatMessage.User(textOf(message));
            else if (role == "assistant")
                yield return new ChatMessage.Assistant(textOf(message), CallsOf(message, names));
        }

        if (results.Count > 0)
            yield return new ChatMessage.Tools([.. results]);
    }

    public static string System(JsonElement messages, Func<JsonElement, string> textOf) => string.Join(
        '\n', messages.EnumerateArray().Where(message => message.GetProperty("role").GetString() is "system" or "developer").Select(textOf));

    public static ToolDescription Tool(JsonElement tool)
    {
        var function = tool.GetProperty("function");
        return new ToolDescription(
            function.GetProperty("name").GetString()!, function.GetProperty("description").GetString()!, function.GetProperty("parameters").GetRawText());
    }

    private static List<ToolCall> CallsOf(JsonElement message, Dictionary<string, string> names)
    {
        var calls = new List<ToolCall>();
        if (!message.TryGetProperty("tool_calls", out var list) || list.ValueKind != JsonValueKind.Array)
            return calls;

        foreach (var call in list.EnumerateArray())
        {
            var function = call.GetProperty("function");
            var arguments = function.GetProperty("arguments");
            var text = arguments.ValueKind == JsonValueKind.String ? arguments.GetString()! : arguments.GetRawText();
            var id = call.TryGetProperty("id", out var given) ? given.GetString()! : string.Empty;
            calls.Add(new ToolCall(id, function.GetProperty("name").GetString()!, text));
            names[id] = calls[^1].Name;
        }

        return calls;
    }

    private static ToolResult ResultOf(JsonElement message, Dictionary<string, string> names, Func<JsonElement, string> textOf)
    {
        var id = message.TryGetProperty("tool_call_id", out var given) ? given.GetString()! : string.Empty;
        var tool = message.TryGetProperty("tool_name", out var name) ? name.GetString()! : names.GetValueOrDefault(id, string.Empty);
        return new ToolResult(id, tool, textOf(message), IsError: false);
    }
}
