using System.Text.Json;

namespace Hex.Exec.Loop.Calls;

/// <summary>Finds calls in a JSON value, whichever of the usual shapes they have.</summary>
internal sealed class CallShapes(CallPlace place, ToolNames tools)
{
    private const int LongestName = 100;

    private static readonly string[] NameKeys = ["tool", "toolname", "name", "function", "functionname", "action", "recipientname"];
    private static readonly string[] ClearNameKeys = ["tool", "toolname"];
    private static readonly string[] Wrappers = ["toolcalls", "functioncalls", "toolcall", "functioncall", "calls", "choices", "message"];

    private readonly List<CallShape> _found = [];

    /// <summary>The calls in a value, in order.</summary>
    public static IReadOnlyList<CallShape> Of(JsonElement value, CallPlace place, ToolNames tools)
    {
        var shapes = new CallShapes(place, tools);
        shapes.Collect(value);
        return shapes._found;
    }

    private void Collect(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            CollectObject(new JsonFields(value), value);
        }
    }

    private void CollectObject(JsonFields fields, JsonElement value)
    {
        if (fields.FindFirst(["tool", "function", "action"]) is { ValueKind: JsonValueKind.Object } inner)
        {
            Collect(inner);
        }
        else if (NameKeyOf(fields) is { } key)
        {
            Add(fields, key);
        }
        else if (fields.FindFirst(Wrappers) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } wrapped)
        {
            Collect(wrapped);
        }
        else if (fields.Find("content") is { ValueKind: JsonValueKind.Array } content && fields.FindText("type") is null or "message")
        {
            Collect(content);
        }
        else if (fields.FindText("finish") is not null && (place != CallPlace.Prose || tools.Find("finish") is not null))
        {
            _found.Add(new CallShape("finish", Summary(fields.Find("finish")!.Value), null));
        }
        else
        {
            AddByToolName(value);
        }
    }

    // A known tool's name wins over the order of the keys: {"name": "…", "action": "repo_read"}.
    private string? NameKeyOf(JsonFields fields)
    {
        var named = NameKeys.Where(key => fields.FindText(key) is { Length: > 0 and <= LongestName } name && !string.IsNullOrWhiteSpace(name)).ToList();
        return named.FirstOrDefault(key => tools.Find(fields.FindText(key)!) is not null) ?? named.FirstOrDefault();
    }

    private void Add(JsonFields fields, string key)
    {
        var name = fields.FindText(key)!.Trim();
        var known = tools.Find(name);
        if (CallArguments.AreDescribedIn(fields) || (known is null && !IsClear(fields, key)))
        {
            return;
        }

        _found.Add(CallArguments.Of(fields, key) is { } arguments
            ? new CallShape(known ?? name, arguments, null)
            : new CallShape(known ?? name, JsonFields.None, $"the arguments of {known ?? name} are no JSON object"));
    }

    private bool IsClear(JsonFields fields, string key) => place switch
    {
        CallPlace.Tag => true,
        CallPlace.Fence => ClearNameKeys.Contains(key) || CallArguments.AreIn(fields),
        _ => false,
    };

    // {"repo_read": {"path": "…"}}
    private void AddByToolName(JsonElement value)
    {
        var properties = value.EnumerateObject().ToList();
        if (properties.All(property => property.Value.ValueKind == JsonValueKind.Object && tools.Find(property.Name) is not null))
        {
            _found.AddRange(properties.Select(property => new CallShape(tools.Find(property.Name)!, property.Value, null)));
        }
    }

    private static JsonElement Summary(JsonElement finish) => LenientJson.Parse($"{{\"summary\":{finish.GetRawText()}}}")!.Value;
}
