using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>A turn as a script's file holds it: a reply, or a fault by its name.</summary>
internal sealed record ScriptTurn
{
    public string? Fault { get; init; }

    public string Text { get; init; } = string.Empty;

    public string Thinking { get; init; } = string.Empty;

    public IReadOnlyList<ScriptCall> Calls { get; init; } = [];

    public string Stop { get; init; } = "finished";

    public long? PromptTokens { get; init; }

    public long? ReplyTokens { get; init; }

    public int Status { get; init; } = 500;

    public string Message { get; init; } = "scripted failure";

    public string? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public int IntervalMs { get; init; } = 1000;

    public long Megabytes { get; init; } = 100;

    private long Bytes => Megabytes * 1024 * 1024;

    public ModelTurn ToTurn() => Fault switch
    {
        null => new ModelTurn.Reply
        {
            Text = Text,
            Thinking = Thinking,
            Calls = [.. Calls.Select(call => call.ToCall())],
            Stop = Enum.Parse<ModelStop>(Stop, ignoreCase: true),
            PromptTokens = PromptTokens,
            ReplyTokens = ReplyTokens,
        },
        "status" => new ModelTurn.Status(Status) { Message = Message, Body = Body, ContentType = ContentType, Headers = Headers },
        "html" => new ModelTurn.Html(),
        "broken_json" => new ModelTurn.BrokenJson(),
        "wrong_schema" => new ModelTurn.WrongSchema(),
        "empty" => new ModelTurn.Empty(),
        "silent" => new ModelTurn.Silent(),
        "stall" => new ModelTurn.Stall(Text),
        "drip" => new ModelTurn.Drip(Text, TimeSpan.FromMilliseconds(IntervalMs)),
        "cut" => new ModelTurn.Cut(Text, Cleanly: false),
        "end_early" => new ModelTurn.Cut(Text, Cleanly: true),
        "cut_in_call" => new ModelTurn.CutInCall(Calls[0].ToCall()),
        "error_in_stream" => new ModelTurn.ErrorMidway(Text, Message),
        "gzip_bomb" => new ModelTurn.GzipBomb(Bytes),
        "endless" => new ModelTurn.Endless(Bytes, InOneLine: false),
        "endless_line" => new ModelTurn.Endless(Bytes, InOneLine: true),
        "reset" => new ModelTurn.Reset(),
        _ => throw new JsonException($"there is no fault \"{Fault}\""),
    };
}
