using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>Anthropic's dialect: named server-sent events about content blocks.</summary>
internal sealed class AnthropicWire : DialectWire
{
    public override ModelDialect Dialect => ModelDialect.Anthropic;

    public override string ChatPath => "/v1/messages";

    public override string StreamType => "text/event-stream";

    public override IEnumerable<string> Pieces(ModelTurn.Reply reply, string model)
    {
        yield return Event("message_start", $$$"""{"type":"message_start","message":{"id":"msg_scripted","type":"message","role":"assistant","model":{{{Json(model)}}},"content":[],"stop_reason":null,"usage":{{{UsageOf(reply.PromptTokens, 0)}}}}}""");
        yield return Event("ping", """{"type":"ping"}""");
        var index = 0;
        foreach (var (start, deltas) in Blocks(reply))
        {
            yield return Event("content_block_start", $$"""{"type":"content_block_start","index":{{index}},"content_block":{{start}}}""");
            foreach (var delta in deltas)
                yield return Delta(index, delta);

            yield return Event("content_block_stop", $$"""{"type":"content_block_stop","index":{{index++}}}""");
        }

        yield return Event("message_delta", $$$"""{"type":"message_delta","delta":{"stop_reason":"{{{StopOf(reply)}}}"},"usage":{"output_tokens":{{{reply.ReplyTokens ?? 0}}}}}""");
        yield return Event("message_stop", """{"type":"message_stop"}""");
    }

    public override string Whole(ModelTurn.Reply reply, string model)
    {
        string[] thinking = reply.Thinking.Length > 0 ? [$$"""{"type":"thinking","thinking":{{Json(reply.Thinking)}},"signature":"scripted"}"""] : [];
        string[] text = reply.Text.Length > 0 ? [$$"""{"type":"text","text":{{Json(reply.Text)}}}"""] : [];
        var calls = reply.Calls.Select((call, index) => CallOf(call, index, IsObject(call.Arguments) ? call.Arguments : "{}"));
        return $$"""{"id":"msg_scripted","type":"message","role":"assistant","model":{{Json(model)}},"content":[{{string.Join(',', [.. thinking, .. text, .. calls])}}],"stop_reason":"{{StopOf(reply)}}","usage":{{UsageOf(reply.PromptTokens, reply.ReplyTokens ?? 0)}}}""";
    }

    public override string TextPiece(string text, string model) =>
        Event("message_start", $$$"""{"type":"message_start","message":{"type":"message","role":"assistant","model":{{{Json(model)}}},"content":[]}}""")
        + Event("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""")
        + Delta(0, $$"""{"type":"text_delta","text":{{Json(text)}}}""");

    public override string HalfCall(ToolCall call, string model) =>
        Event("message_start", $$$"""{"type":"message_start","message":{"type":"message","role":"assistant","model":{{{Json(model)}}},"content":[]}}""")
        + Event("content_block_start", $$"""{"type":"content_block_start","index":0,"content_block":{{CallOf(call, 0, "{}")}}}""")
        + Delta(0, InputPiece(call.Arguments[..(call.Arguments.Length / 2)]));

    // An answer without content is a message of its own kind here; one without a message is none.
    public override string EmptyAnswer(string model) => Event("message_stop", """{"type":"message_stop"}""");

    public override string Error(int status, string message) =>
        $$$"""{"type":"error","error":{"type":"{{{(status == 529 ? "overloaded_error" : "scripted_error")}}}","message":{{{Json(message)}}}}}""";

    public override string ErrorPiece(string message) => Event("error", Error(500, message));

    public override string Framed(string json) => $"data: {json}\n\n";

    protected override IEnumerable<ChatMessage> MessagesOf(JsonElement body)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var message in body.GetProperty("messages").EnumerateArray())
        {
            var content = message.GetProperty("content");
            JsonElement[] blocks = content.ValueKind == JsonValueKind.Array ? [.. content.EnumerateArray()] : [];
            var text = content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(blocks.Where(block => Text(block, "type") == "text").Select(block => Text(block, "text")));
            var results = blocks.Where(block => Text(block, "type") == "tool_result").ToList();
            if (Text(message, "role") == "assistant")
                yield return new ChatMessage.Assistant(text, [.. blocks.Where(block => Text(block, "type") == "tool_use").Select(block => CallOf(block, names))]);
            else if (results.Count > 0)
                yield return new ChatMessage.Tools([.. results.Select(block => ResultOf(block, names))]);

            if (Text(message, "role") == "user" && (results.Count == 0 || text.Length > 0))
                yield return new ChatMessage.User(text);
        }
    }

    protected override string SystemOf(JsonElement body) => Text(body, "system");

    protected override ToolDescription ToolOf(JsonElement tool) =>
        new(Text(tool, "name"), Text(tool, "description"), tool.GetProperty("input_schema").GetRawText());

    protected override int? MaxTokensOf(JsonElement body) => (int?)Number(body, "max_tokens");

    private static IEnumerable<(string Start, IEnumerable<string> Deltas)> Blocks(ModelTurn.Reply reply)
    {
        if (reply.Thinking.Length > 0)
            yield return ("""{"type":"thinking","thinking":""}""", Words(reply.Thinking).Select(word => $$"""{"type":"thinking_delta","thinking":{{Json(word)}}}"""));

        if (reply.Text.Length > 0)
            yield return ("""{"type":"text","text":""}""", Words(reply.Text).Select(word => $$"""{"type":"text_delta","text":{{Json(word)}}}"""));

        foreach (var (index, call) in reply.Calls.Index())
            yield return (CallOf(call, index, "{}"), Words(call.Arguments).Select(InputPiece));
    }

    private static string InputPiece(string json) => $$"""{"type":"input_json_delta","partial_json":{{Json(json)}}}""";

    private static string Event(string name, string data) => $"event: {name}\ndata: {data}\n\n";

    private static string Delta(int index, string delta) =>
        Event("content_block_delta", $$"""{"type":"content_block_delta","index":{{index}},"delta":{{delta}}}""");

    private static string CallOf(ToolCall call, int index, string input) =>
        $$"""{"type":"tool_use","id":{{Json(call.Id.Length > 0 ? call.Id : $"toolu_{index}")}},"name":{{Json(call.Name)}},"input":{{input}}}""";

    private static ToolCall CallOf(JsonElement block, Dictionary<string, string> names)
    {
        names[Text(block, "id")] = Text(block, "name");
        return new ToolCall(Text(block, "id"), Text(block, "name"), block.GetProperty("input").GetRawText());
    }

    private static ToolResult ResultOf(JsonElement block, Dictionary<string, string> names) =>
        new(Text(block, "tool_use_id"), names.GetValueOrDefault(Text(block, "tool_use_id"), string.Empty), Text(block, "content"), IsError: false);

    private static string StopOf(ModelTurn.Reply reply) => reply.Stop switch
    {
        ModelStop.Length => "max_tokens",
        ModelStop.Refused => "refusal",
        _ => reply.Calls.Count > 0 ? "tool_use" : "end_turn",
    };

    private static string UsageOf(long? prompt, long reply) => $$"""{"input_tokens":{{prompt ?? 0}},"output_tokens":{{reply}}}""";
}
