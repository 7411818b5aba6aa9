using System.Text.Json;

namespace Hex.Exec.Loop.Calls;

/// <summary>Finds the arguments of a call: in a field of their own, as an object or a string, or flat beside the tool's name.</summary>
internal static class CallArguments
{
    private static readonly string[] Keys =
    [
        "args", "arguments", "parameters", "params", "input", "actioninput", "toolinput", "toolargs", "functionarguments", "kwargs",
    ];

    // Words about a call, not of it.
    private static readonly string[] Remarks = ["rationale", "thought", "thoughts", "thinking", "reasoning"];
    private static readonly string[] CallTypes = ["tooluse", "toolcall", "function", "functioncall"];
    private static readonly string[] Ids = ["id", "callid", "toolcallid", "tooluseid", "index", "type"];

    /// <summary>Whether an object has arguments in a field of their own.</summary>
    public static bool AreIn(JsonFields fields) => Keys.Any(key => fields.Find(key) is { } value && Nested(value) is not null);

    /// <summary>Whether an object describes a tool instead of calling it.</summary>
    public static bool AreDescribedIn(JsonFields fields) =>
        fields.Find("inputschema") is not null
        || (fields.Find("description") is not null && fields.Find("parameters") is { ValueKind: JsonValueKind.Object } schema && schema.TryGetProperty("properties", out _));

    /// <summary>The arguments of the call an object is.</summary>
    /// <param name="fields">The object.</param>
    /// <param name="nameKey">The field the tool's name stands in.</param>
    /// <returns>The arguments, or null when they cannot be read.</returns>
    public static JsonElement? Of(JsonFields fields, string nameKey)
    {
        foreach (var key in Keys)
        {
            if (fields.Find(key) is { } value && Nested(value) is { } nested)
            {
                return nested;
            }
        }

        var flat = fields.Without(key => key == nameKey || Remarks.Contains(key) || (IsCall(fields) && Ids.Contains(key)) || IsEmptyArguments(fields, key));
        return fields.FindFirst(Keys) is { ValueKind: not JsonValueKind.Null } && flat.GetPropertyCount() <= 1 ? null : flat;
    }

    private static JsonElement? Nested(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value,
        JsonValueKind.String when string.IsNullOrWhiteSpace(value.GetString()) => JsonFields.None,
        JsonValueKind.String => LenientJson.Parse(value.GetString()!) is { ValueKind: JsonValueKind.Object } parsed ? parsed : null,
        _ => null,
    };

    private static bool IsCall(JsonFields fields) => fields.FindText("type") is { } type && CallTypes.Contains(PlainKey.Of(type));

    private static bool IsEmptyArguments(JsonFields fields, string key) => Keys.Contains(key) && fields.Find(key) is { ValueKind: JsonValueKind.Null };
}
