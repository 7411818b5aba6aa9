namespace Hex.Exec.Loop.Calls;

/// <summary>An opening tag that announces a call.</summary>
/// <param name="Name">The tag's name.</param>
/// <param name="Tool">The tool it names, or null: <c>&lt;function=repo_read&gt;</c>, <c>&lt;invoke name="repo_read"&gt;</c>.</param>
/// <param name="End">The place behind it.</param>
internal sealed record CallTag(string Name, string? Tool, int End)
{
    private const int Longest = 200;

    private static readonly string[] Announcing =
    [
        "tool_call", "tool_calls", "toolcall", "tool_use", "tools", "function_call", "function_calls", "function", "invoke",
    ];

    /// <summary>Whether what it holds is the arguments of the one tool it names.</summary>
    public bool HoldsArguments => Tool is not null;

    /// <summary>The tag that starts at a place of a text, or null.</summary>
    public static CallTag? At(string text, int at, ToolNames tools)
    {
        var inside = text.AsSpan(at + 1, Math.Min(Longest, text.Length - at - 1));
        var end = inside.IndexOf('>');
        if (end <= 0 || inside[0] == '/' || inside[..end].ContainsAny('<', '\n', '{'))
        {
            return null;
        }

        inside = inside[..end];
        var nameEnd = inside.IndexOfAny('=', ' ');
        var name = (nameEnd < 0 ? inside : inside[..nameEnd]).ToString();
        if (tools.Find(name) is { } tool)
        {
            return nameEnd < 0 ? new CallTag(name, tool, at + end + 2) : null;
        }

        return Announcing.Contains(name, StringComparer.OrdinalIgnoreCase) ? new CallTag(name, ToolOf(inside[name.Length..]), at + end + 2) : null;
    }

    private static string? ToolOf(ReadOnlySpan<char> rest)
    {
        const string attribute = "name=";
        var start = rest.StartsWith("=") ? 1 : rest.IndexOf(attribute) is >= 0 and var found ? found + attribute.Length : -1;
        if (start < 0)
        {
            return null;
        }

        var value = rest[start..].Trim().TrimStart("\"'");
        var end = value.IndexOfAny("\"' ");
        var name = (end < 0 ? value : value[..end]).ToString();
        return name.Length == 0 ? null : name;
    }
}
