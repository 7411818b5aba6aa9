using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>Ollama's own dialect: a line of JSON per piece.</summary>
internal sealed class OllamaWire : DialectWire
{
    public override ModelDialect Dialect => ModelDialect.Ollama;

    public override string ChatPath => "/api/chat";

    public override string StreamType => "application/x-ndjson";

    public override bool StreamsUnlessTold => true;

    public override IEnumerable<string> Pieces(ModelTurn.Reply reply, string model)
    {
        foreach (var word in Words(reply.Thinking))
            yield return Framed($$"""{"model":{{Json(model)}},"message":{"role":"assistant","content":"","thinking":{{Json(word)}}},"done":false}""");

        foreach (var word in Words(TextOf(reply)))
            yield return TextPiece(word, model);

        foreach (var call in Structured(reply))
            yield return Framed($$"""{"model":{{Json(model)}},"message":{"role":"assistant","content":"","tool_calls":[{{CallOf(call)}}]},"done":false}""");

        yield return Framed($$"""{"model":{{Json(model)}},"message":{"role":"assistant","content":""},{{EndOf(reply)}}}""");
    }

    public override string Whole(ModelTurn.Reply reply, string model)
    {
        var thinking = reply.Thinking.Length > 0 ? $",\"thinking\":{Json(reply.Thinking)}" : string.Empty;
        var calls = Structured(reply).ToList() is { Count: > 0 } list ? $",\"tool_calls\":[{string.Join(',', list.Select(CallOf))}]" : string.Empty;
        return $$"""{"model":{{Json(model)}},"message":{"role":"assistant","content":{{Json(TextOf(reply))}}{{thinking}}{{calls}}},{{EndOf(reply)}}}""";
    }

    public override string TextPiece(string text, string model) =>
        Framed($$"""{"model":{{Json(model)}},"message":{"role":"assistant","content":{{Json(text)}}},"done":false}""");

    public override string HalfCall(ToolCall call, string model) =>
        $$"""{"model":{{Json(model)}},"message":{"role":"assistant","content":"","tool_calls":[{"function":{"name":{{Json(call.Name)}},"arguments":{{call.Arguments[..(call.Arguments.Length / 2)]}}""";

    public override string EmptyAnswer(string model) => Framed($$"""{"model":{{Json(model)}},"done":true,"done_reason":"stop"}""");

    public override string Error(int status, string message) => $$"""{"error":{{Json(message)}}}""";

    public override string Framed(string json) => $"{json}\n";

    protected override IEnumerable<ChatMessage> MessagesOf(JsonElement body) =>
        FunctionMessages.Read(body.GetProperty("messages"), message => Text(message, "content"));

    protected override string SystemOf(JsonElement body) => FunctionMessages.System(body.GetProperty("messages"), message => Text(message, "content"));

    protected override ToolDescription ToolOf(JsonElement tool) => FunctionMessages.Tool(tool);

    protected override int? MaxTokensOf(JsonElement body) => (int?)Option(body, "num_predict");

    protected override int? ContextTokensOf(JsonElement body) => (int?)Option(body, "num_ctx");

    protected override double? TemperatureOf(JsonElement body) => Option(body, "temperature");

    private static double? Option(JsonElement body, string name) => body.TryGetProperty("options", out var options) ? Number(options, name) : null;

    // Ollama tells calls apart by parsing them; what does not parse reaches the client as text.
    private static IEnumerable<ToolCall> Structured(ModelTurn.Reply reply) => reply.Calls.Where(call => IsObject(call.Arguments));

    private static string TextOf(ModelTurn.Reply reply) =>
        reply.Text + string.Concat(reply.Calls.Where(call => !IsObject(call.Arguments)).Select(call => $"<tool_call>{{\"name\":{Json(call.Name)},\"arguments\":{call.Arguments}}}</tool_call>"));

    private static string CallOf(ToolCall call)
    {
        var id = call.Id.Length > 0 ? $"\"id\":{Json(call.Id)}," : string.Empty;
        return $$$"""{{{{id}}}"function":{"name":{{{Json(call.Name)}}},"arguments":{{{call.Arguments}}}}}""";
    }

    private static string EndOf(ModelTurn.Reply reply)
    {
        var prompt = reply.PromptTokens is { } read ? $",\"prompt_eval_count\":{read}" : string.Empty;
        var written = reply.ReplyTokens is { } tokens ? $",\"eval_count\":{tokens}" : string.Empty;
        return $"\"done\":true,\"done_reason\":\"{(reply.Stop == ModelStop.Length ? "length" : "stop")}\",\"total_duration\":1000000{prompt}{written}";
    }
}
