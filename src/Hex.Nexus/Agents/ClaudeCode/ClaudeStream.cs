using System.Text.Json;
using Hex.Core.Agents;
using Hex.Core.Commands;
using Hex.Core.Conversation;

namespace Hex.Nexus.Agents.ClaudeCode;

/// <summary>Reads what Claude Code prints with <c>--output-format stream-json --verbose</c>.</summary>
/// <remarks>
/// One object per line; keys come in any order, unknown types are ignored, and a result may come more than once: the last one counts.
/// </remarks>
internal class ClaudeStream(Action<AgentProgress> onProgress) : AgentStream(onProgress)
{
    private readonly Dictionary<string, (string Tool, string Arguments)> _calls = new(StringComparer.Ordinal);

    /// <summary>The last result, or null.</summary>
    public ClaudeResult? Result { get; private set; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Models => Result?.Models ?? [];

    /// <inheritdoc />
    public override int? Turns => Result?.Turns;

    /// <inheritdoc />
    public override TokenUsage Usage => Result?.Usage ?? base.Usage;

    /// <inheritdoc />
    public override IReadOnlyList<string> Denials => Result?.Denials ?? [];

    /// <inheritdoc />
    public override bool IsAtWork => _calls.Count > 0;

    /// <inheritdoc />
    public override string SaidBy(CommandResult process) => Result is { Text.Length: > 0 } result ? result.Text : Printed(process);

    /// <inheritdoc />
    public override void Read(JsonElement told)
    {
        Session = told.Text("session_id") ?? Session;
        switch ((told.Text("type"), told.Text("subtype")))
        {
            case ("system", "init"):
                Tell(new AgentProgress.Started(Session, told.Text("model"), told.Text("claude_code_version") ?? told.Text("qwen_code_version")));
                break;
            case ("system", "api_retry"):
                ReadRetry(told);
                break;
            case ("rate_limit_event", _):
                ReadLimit(told);
                break;
            case ("assistant", _):
                ReadSaid(told);
                break;
            case ("user", _):
                ReadAnswers(told);
                break;
            case ("result", _):
                Result = ClaudeResult.Of(told);
                break;
        }
    }

    /// <inheritdoc />
    protected override AgentEnd Judge(CommandResult process) => Result is { } result ? ClaudeEnds.Of(result, process) : WithoutAnEnd(process);

    private void ReadRetry(JsonElement told)
    {
        if (told.Number("error_status") is 401 or 403)
        {
            (Enough, LastError) = (AgentEnd.KeyRefused, $"status {told.Number("error_status")}");
        }

        Tell(new AgentProgress.Retrying(
            told.Text("error") ?? "unreachable", (int)(told.Number("attempt") ?? 1), TimeSpan.FromMilliseconds((double)(told.Number("retry_delay_ms") ?? 0))));
    }

    private void ReadLimit(JsonElement told)
    {
        if (told.Member("rate_limit_info") is { } info && info.Number("resetsAt") is { } seconds && info.Text("status") is not ("allowed" or "allowed_warning"))
        {
            ResetsAt = DateTimeOffset.FromUnixTimeSeconds((long)seconds);
        }
    }

    private void ReadSaid(JsonElement told)
    {
        foreach (var block in Blocks(told))
        {
            switch (block.Text("type"))
            {
                case "text" when block.Text("text") is { Length: > 0 } text:
                    Tell(new AgentProgress.Said(text));
                    break;
                case "tool_use" when block.Text("id") is { } id:
                    _calls[id] = (block.Text("name") ?? "a tool", block.Member("input")?.GetRawText() ?? "{}");
                    break;
            }
        }
    }

    private void ReadAnswers(JsonElement told)
    {
        foreach (var block in Blocks(told).Where(block => block.Text("type") == "tool_result"))
        {
            var (tool, arguments) = _calls.Remove(block.Text("tool_use_id") ?? string.Empty, out var call) ? call : ("a tool", "{}");
            var isError = block.Member("is_error") is { ValueKind: JsonValueKind.True };
            Tell(new AgentProgress.Acted(tool, arguments, !isError, block.Member("content") is { } content ? TextOf(content) : string.Empty));
        }
    }

    // A text, or blocks of text.
    private static string TextOf(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!,
        JsonValueKind.Array => string.Join('\n', content.EnumerateArray().Select(block => block.Text("text")).OfType<string>()),
        _ => string.Empty,
    };

    private static IEnumerable<JsonElement> Blocks(JsonElement told) =>
        told.Member("message")?.Items("content") ?? [];
}
