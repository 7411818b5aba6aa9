using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Exec.Loop.Calls;

/// <summary>Reads the calls out of a model's answer: the native ones, or where there are none those written into the text.</summary>
internal static class CallExtraction
{
    /// <summary>Reads an answer; never throws, whatever a model wrote.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="knownTools">The tools there are.</param>
    /// <param name="idPrefix">What ids given here start with; another one for each answer of a conversation.</param>
    public static ExtractedTurn Of(ModelReply reply, IReadOnlyCollection<string> knownTools, string idPrefix)
    {
        var tools = new ToolNames(knownTools);
        var written = new CallCollector(idPrefix);
        var text = new TextCallScanner(reply.Text, tools, written, reply.Stop == ModelStop.Length).Scan();
        if (reply.Calls.Count == 0)
        {
            return new ExtractedTurn(text, written.Calls, written.Problem);
        }

        var native = new CallCollector(idPrefix);
        foreach (var call in reply.Calls)
        {
            native.Add(Native(call, tools), call.Id);
        }

        return new ExtractedTurn(text, native.Calls, native.Problem) { IsNative = true };
    }

    private static CallShape Native(ToolCall call, ToolNames tools)
    {
        var name = tools.Find(call.Name) ?? call.Name;
        if (string.IsNullOrWhiteSpace(call.Arguments))
        {
            return new CallShape(name, JsonFields.None, null);
        }

        var value = LenientJson.Parse(call.Arguments);
        var inner = value is { ValueKind: JsonValueKind.String } text ? LenientJson.Parse(text.GetString()!) : value;
        return inner switch
        {
            { ValueKind: JsonValueKind.Object } arguments => new CallShape(name, arguments, null),
            { ValueKind: JsonValueKind.Null } => new CallShape(name, JsonFields.None, null),
            _ => new CallShape(name, JsonFields.None, $"the arguments of {Shortened(name)} are no JSON object{WhyOf(call.Arguments)}"),
        };
    }

    private static string WhyOf(string arguments) => LenientJson.ReadAt(arguments, 0, closesMissing: false).Fault is { } fault ? $": {fault}" : string.Empty;

    private static string Shortened(string name) => name.Length > 100 ? $"{name[..100]}…" : name;
}
