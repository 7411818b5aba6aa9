using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Nexus.Agents.ClaudeCode;

/// <summary>The object Claude Code ends with; every part of it is missing in one version or another.</summary>
internal sealed record ClaudeResult
{
    /// <summary>Whether it failed; <see cref="Subtype"/> says <c>success</c> even then.</summary>
    public required bool IsError { get; init; }

    /// <summary>The kind of end, such as <c>success</c> or <c>error_max_turns</c>.</summary>
    public string? Subtype { get; init; }

    /// <summary>Why it ended, such as <c>completed</c> or <c>prompt_too_long</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>What the service called its error, such as <c>usage_limit_reached</c>.</summary>
    public string? ServiceError { get; init; }

    /// <summary>The status of the service's answer, or null.</summary>
    public int? ServiceStatus { get; init; }

    /// <summary>Why the model stopped, such as <c>refusal</c>.</summary>
    public string? StopReason { get; init; }

    /// <summary>What it says, or what went wrong.</summary>
    public required string Text { get; init; }

    /// <summary>How many turns it took.</summary>
    public int? Turns { get; init; }

    /// <summary>The models that answered.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>What all of them used; the cost is that of the session from its first day on.</summary>
    public required TokenUsage Usage { get; init; }

    /// <summary>What the last of its questions used, which is all there is where it does not tell by model.</summary>
    public required TokenUsage PlainUsage { get; init; }

    /// <summary>The calls it was not allowed to make.</summary>
    public required IReadOnlyList<string> Denials { get; init; }

    /// <summary>Reads one.</summary>
    public static ClaudeResult Of(JsonElement told)
    {
        var models = told.Member("modelUsage") is { ValueKind: JsonValueKind.Object } byModel ? byModel.EnumerateObject().ToList() : new List<JsonProperty>();
        return new ClaudeResult
        {
            IsError = told.Member("is_error") is not { ValueKind: JsonValueKind.False },
            Subtype = told.Text("subtype"),
            Reason = told.Text("terminal_reason"),
            ServiceError = told.Text("api_error"),
            ServiceStatus = (int?)told.Number("api_error_status"),
            StopReason = told.Text("stop_reason"),
            Text = told.Text("result") ?? told.Member("error")?.Text("message") ?? string.Join("; ", told.Items("errors").Where(error => error.ValueKind == JsonValueKind.String).Select(error => error.GetString())),
            Turns = (int?)told.Number("num_turns"),
            Models = [.. models.Select(model => model.Name)],
            Usage = new TokenUsage(Sum(models, "inputTokens", "cacheReadInputTokens", "cacheCreationInputTokens"), Sum(models, "outputTokens"), told.Number("total_cost_usd")),
            PlainUsage = new TokenUsage((long?)told.Member("usage")?.Number("input_tokens"), (long?)told.Member("usage")?.Number("output_tokens"), null),
            Denials = [.. told.Items("permission_denials").Select(Denial)],
        };
    }

    private static long? Sum(List<JsonProperty> models, params string[] parts) =>
        models.Count == 0 ? null : (long)models.Sum(model => parts.Sum(part => model.Value.Number(part) ?? 0));

    private static string Denial(JsonElement denial) =>
        $"{denial.Text("tool_name") ?? "a tool"}{(denial.Member("tool_input") is { } input ? $" {Subject(input)}" : string.Empty)}".TrimEnd();

    // What a person recognises a call by.
    private static string Subject(JsonElement input) => input.Text("command") ?? input.Text("file_path") ?? input.Text("path") ?? input.Text("url") ?? string.Empty;
}
