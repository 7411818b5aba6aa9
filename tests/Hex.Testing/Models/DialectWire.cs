using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>A dialect as its servers speak it: reads questions, writes answers.</summary>
internal abstract partial class DialectWire
{
    private const int DefaultMaxTokens = 4096;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public abstract ModelDialect Dialect { get; }

    /// <summary>The path questions are sent to.</summary>
    public abstract string ChatPath { get; }

    public abstract string StreamType { get; }

    /// <summary>Whether the client wants a stream when it does not say.</summary>
    public virtual bool StreamsUnlessTold => false;

    /// <summary>The answer in pieces, as a stream; each is sent by itself.</summary>
    public abstract IEnumerable<string> Pieces(ModelTurn.Reply reply, string model);

    /// <summary>The answer as one document.</summary>
    public abstract string Whole(ModelTurn.Reply reply, string model);

    /// <summary>A piece of text within a stream.</summary>
    public abstract string TextPiece(string text, string model);

    /// <summary>The beginning of a tool call, as far as its arguments are half said.</summary>
    public abstract string HalfCall(ToolCall call, string model);

    /// <summary>An answer that holds none.</summary>
    public abstract string EmptyAnswer(string model);

    /// <summary>The body of an error.</summary>
    public abstract string Error(int status, string message);

    /// <summary>An error within a stream.</summary>
    public virtual string ErrorPiece(string message) => Framed(Error(500, message));

    /// <summary>A document as a piece of a stream.</summary>
    public abstract string Framed(string json);

    public ModelRequest Read(JsonElement body) => new()
    {
        Model = Text(body, "model"),
        System = SystemOf(body),
        Messages = [.. MessagesOf(body)],
        Tools = body.TryGetProperty("tools", out var tools) ? [.. tools.EnumerateArray().Select(ToolOf)] : [],
        MaxTokens = MaxTokensOf(body) ?? DefaultMaxTokens,
        ContextTokens = ContextTokensOf(body),
        Temperature = TemperatureOf(body),
    };

    protected abstract IEnumerable<ChatMessage> MessagesOf(JsonElement body);

    protected abstract string SystemOf(JsonElement body);

    protected abstract ToolDescription ToolOf(JsonElement tool);

    protected abstract int? MaxTokensOf(JsonElement body);

    protected virtual int? ContextTokensOf(JsonElement body) => null;

    protected virtual double? TemperatureOf(JsonElement body) => Number(body, "temperature");

    /// <summary>Words with the blanks after them.</summary>
    protected static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>A text as JSON.</summary>
    protected static string Json(string text) => JsonSerializer.Serialize(text, Readable);

    protected static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? TextOf(value) : string.Empty;

    /// <summary>A text, or the texts of a list of parts.</summary>
    protected static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(part => Text(part, "text"))),
        _ => string.Empty,
    };

    protected static double? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    protected static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\s*\S+\s*|\s+")]
    private static partial Regex Word();
}
