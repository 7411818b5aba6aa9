using System.Text.Encodings.Web;
using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Exec.Loop.Calls;

namespace Hex.Exec.Tests.Loop.Calls;

/// <summary>Answers of models, and what is read out of them.</summary>
internal static class Replies
{
    public static readonly string[] Tools = ["repo_read", "repo_grep", "propose_edit"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ModelReply Saying(string text, ModelStop stop = ModelStop.Finished) =>
        new() { Model = "m", Text = text, Stop = stop, Usage = new TokenUsage(null, null, null) };

    public static ModelReply Calling(params ToolCall[] calls) => Saying(string.Empty) with { Calls = calls };

    public static ExtractedTurn Read(string text, ModelStop stop = ModelStop.Finished) => CallExtraction.Of(Saying(text, stop), Tools, "step_1");

    public static string Told(ToolCall call) => $"{call.Name} {Told(JsonDocument.Parse(call.Arguments).RootElement)}";

    public static string Told(JsonElement value) => JsonSerializer.Serialize(value, Plain);
}
