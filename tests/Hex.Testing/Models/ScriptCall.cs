using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>A tool call as a script's file holds it; arguments as an object, or as a text where they shall be broken.</summary>
internal sealed record ScriptCall
{
    public string Id { get; init; } = string.Empty;

    public required string Name { get; init; }

    public JsonElement Arguments { get; init; }

    public ToolCall ToCall() => new(Id, Name, Arguments.ValueKind switch
    {
        JsonValueKind.Undefined => "{}",
        JsonValueKind.String => Arguments.GetString()!,
        _ => Arguments.GetRawText(),
    });
}
