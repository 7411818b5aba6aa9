using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Core.Runs;

namespace Hex.Testing.Models;

/// <summary>Reads scripts: a JSON file of turns, or the log of a run, whose replies are served again.</summary>
public static class ScriptFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a script from a file.</summary>
    /// <exception cref="JsonException">The file is neither a script nor the log of a run.</exception>
    public static ModelScript Load(string path)
    {
        var text = File.ReadAllText(path);
        return IsLog(text) ? FromLog(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : FromJson(text);
    }

    /// <summary>Reads a script from JSON.</summary>
    public static ModelScript FromJson(string json)
    {
        var content = JsonSerializer.Deserialize<ScriptContent>(json, Options) ?? throw new JsonException("the script is empty");
        var script = new ModelScript { Turns = [.. content.Turns.Select(turn => turn.ToTurn())], RepeatsLast = content.RepeatsLast };
        return content.Models.Count == 0 ? script : script with { Models = content.Models };
    }

    /// <summary>Makes a script of the replies in the log of a run, one event per line.</summary>
    public static ModelScript FromLog(IEnumerable<string> lines) => FromEvents(lines.Select(RunEventCodec.Decode).Select(recorded => recorded.Event));

    /// <summary>Makes a script of the replies among some events.</summary>
    public static ModelScript FromEvents(IEnumerable<RunEvent> events) => new() { Turns = [.. events.OfType<ModelReplied>().Select(TurnOf)] };

    private static ModelTurn.Reply TurnOf(ModelReplied replied) => new()
    {
        Text = replied.Text,
        Thinking = replied.Thinking,
        Calls = replied.Calls,
        Stop = Enum.Parse<ModelStop>(replied.Stop, ignoreCase: true),
        PromptTokens = replied.PromptTokens,
        ReplyTokens = replied.ReplyTokens,
    };

    private static bool IsLog(string text)
    {
        try
        {
            using var first = JsonDocument.Parse(text.TrimStart().Split('\n')[0]);
            return first.RootElement.ValueKind == JsonValueKind.Object && first.RootElement.TryGetProperty("seq", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
