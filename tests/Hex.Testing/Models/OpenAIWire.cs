using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>The dialect of OpenAI and of servers like it: server-sent events.</summary>
internal sealed class OpenAIWire : DialectWire
{
    public override ModelDialect Dialect => ModelDialect.OpenAI;

    public override string ChatPath => "/v1/chat/completions";

    public override string StreamType => "text/event-stream";

    public override IEnumerable<string> Pieces(ModelTurn.Reply reply, string model)
    {
        // Servers ping and name the role before they say anything.
        yield return ": ping\n\n";
        yield return Delta(model, "\"role\":\"assistant\",\"content\":\"\"");
        foreach (var word in Words(reply.Thinking))
            yield return Delta(model, $"\"reasoning_content\":{Json(word)}");

        foreach (var word in Words(reply.Text))
            yield return TextPiece(word, model);

        foreach (var piece in reply.Calls.SelectMany((call, index) => CallPieces(call, index, model)))
            yield return piece;

        yield return Framed($$"""{"model":{{Json(model)}},"choices":[{"index":0,"delta":{},"finish_reason":"{{FinishOf(reply)}}"}]}""");
        if (UsageOf(reply) is { } usage)
            yield return Framed($$"""{"model":{{Json(model)}},"choices":[],"usage":{{usage}}}""");

        yield return "data: [DONE]\n\n";
    }

    public override string Whole(ModelTurn.Reply reply, string model)
    {
        var thinking = reply.Thinking.Length > 0 ? $",\"reasoning_content\":{Json(reply.Thinking)}" : string.Empty;
        var list = string.Join(',', reply.Calls.Select((call, index) => CallOf(call, index, call.Arguments)));
        var calls = list.Length > 0 ? $",\"tool_calls\":[{list}]" : string.Empty;
        var message = $$"""{"role":"assistant","content":{{(reply.Text.Length > 0 ? Json(reply.Text) : "null")}}{{thinking}}{{calls}}}""";
        return $$"""{"id":"scripted","object":"chat.completion","model":{{Json(model)}},"choices":[{"index":0,"message":{{message}},"finish_reason":"{{FinishOf(reply)}}"}],"usage":{{UsageOf(reply) ?? "null"}}}""";
    }

    public override string TextPiece(string text, string model) => Delta(model, $"\"content\":{Json(text)}");

    public override string HalfCall(ToolCall call, string model) =>
        Delta(model, $"\"tool_calls\":[{CallOf(call, 0, call.Arguments[..(call.Arguments.Length / 2)])}]");

    public override string EmptyAnswer(string model) => $$"""data: {"model":{{Json(model)}},"choices":[]}{{"\n\n"}}data: [DONE]{{"\n\n"}}""";

    public override string Error(int status, string message) => $$$"""{"error":{"message":{{{Json(message)}}},"type":"scripted_error","param":null,"code":{{{status}}}}}""";

    public override string Framed(string json) => $"data: {json}\n\n";

    protected override IEnumerable<ChatMessage> MessagesOf(JsonElement body) =>
        FunctionMessages.Read(body.GetProperty("messages"), message => Text(message, "content"));

    protected override string SystemOf(JsonElement body) => FunctionMessages.System(body.GetProperty("messages"), message => Text(message, "content"));

    protected override ToolDescription ToolOf(JsonElement tool) => FunctionMessages.Tool(tool);

    protected override int? MaxTokensOf(JsonElement body) => (int?)(Number(body, "max_completion_tokens") ?? Number(body, "max_tokens"));

    private static string Delta(string model, string content) =>
        $$"""data: {"object":"chat.completion.chunk","model":{{Json(model)}},"choices":[{"index":0,"delta":{{{content}}},"finish_reason":null}]}{{"\n\n"}}""";

    private static string CallOf(ToolCall call, int index, string arguments) =>
        $$$"""{"index":{{{index}}},"id":{{{Json(call.Id.Length > 0 ? call.Id : $"call_{index}")}}},"type":"function","function":{"name":{{{Json(call.Name)}}},"arguments":{{{Json(arguments)}}}}}""";

    private static IEnumerable<string> CallPieces(ToolCall call, int index, string model)
    {
        yield return Delta(model, $"\"tool_calls\":[{CallOf(call, index, string.Empty)}]");
        foreach (var piece in Words(call.Arguments))
            yield return Delta(model, $"\"tool_calls\":[{ArgumentsOf(piece, index)}]");
    }

    private static string ArgumentsOf(string piece, int index) => $$$"""{"index":{{{index}}},"function":{"arguments":{{{Json(piece)}}}}}""";

    private static string FinishOf(ModelTurn.Reply reply) => reply.Stop switch
    {
        ModelStop.Length => "length",
        ModelStop.Refused => "content_filter",
        _ => reply.Calls.Count > 0 ? "tool_calls" : "stop",
    };

    private static string? UsageOf(ModelTurn.Reply reply) => reply.PromptTokens is null && reply.ReplyTokens is null
        ? null
        : $$"""{"prompt_tokens":{{reply.PromptTokens ?? 0}},"completion_tokens":{{reply.ReplyTokens ?? 0}},"total_tokens":{{(reply.PromptTokens ?? 0) + (reply.ReplyTokens ?? 0)}}}""";
}
