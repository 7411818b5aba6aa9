using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hex.Core.Agents;
using Hex.Core.Commands;
using Hex.Core.Conversation;

namespace Hex.Nexus.Agents.Gemini;

/// <summary>Reads what Gemini CLI prints with <c>--output-format stream-json</c>, and on standard error.</summary>
/// <remarks>It names no price.</remarks>
internal sealed partial class GeminiStream(Action<AgentProgress> onProgress, int? turnLimit) : AgentStream(onProgress, turnLimit)
{
    private readonly Dictionary<string, (string Tool, string Arguments)> _calls = new(StringComparer.Ordinal);
    private readonly List<string> _denials = [];
    private readonly StringBuilder _saying = new();
    private List<string> _models = [];
    private TokenUsage? _usage;
    private string? _status;
    private string _said = string.Empty;

    /// <inheritdoc />
    public override IReadOnlyList<string> Models => _models;

    /// <inheritdoc />
    public override TokenUsage Usage => _usage ?? base.Usage;

    /// <inheritdoc />
    public override IReadOnlyList<string> Denials => _denials;

    /// <inheritdoc />
    public override bool IsAtWork => _calls.Count > 0;

    /// <inheritdoc />
    public override void Read(JsonElement told)
    {
        var type = told.Text("type");
        if (type != "message")
        {
            TellSaid();
        }

        switch (type)
        {
            case "init":
                Session = told.Text("session_id");
                Tell(new AgentProgress.Started(Session, told.Text("model"), null));
                break;
            case "message" when told.Text("role") == "assistant":
                _saying.Append(told.Text("content"));
                break;
            case "tool_use" when told.Text("tool_id") is { } id:
                ReadCall(id, told);
                break;
            case "tool_result":
                ReadAnswer(told);
                break;
            case "error":
                LastError = told.Text("message") ?? LastError;
                break;
            case "result":
                ReadResult(told);
                break;
        }
    }

    /// <inheritdoc />
    public override void ReadError(string line)
    {
        if (Attempt().Match(line) is { Success: true } attempt)
        {
            LastError = line;
            var kind = ServiceErrors.StatusIn(line) is { } status ? $"status {status}" : "unreachable";
            Tell(new AgentProgress.Retrying(kind, int.Parse(attempt.Groups[1].ValueSpan, CultureInfo.InvariantCulture), TimeSpan.Zero));
        }
    }

    /// <inheritdoc />
    public override string SaidBy(CommandResult process) =>
        _status is null ? Printed(process) : _status == GeminiEnds.Success ? _said : LastError;

    /// <inheritdoc />
    protected override AgentEnd Judge(CommandResult process) => GeminiEnds.Of(_status, LastError, process) ?? WithoutAnEnd(process);

    private void TellSaid()
    {
        if (_saying.Length > 0)
        {
            _said = _saying.ToString();
            _saying.Clear();
            Tell(new AgentProgress.Said(_said));
        }
    }

    private void ReadCall(string id, JsonElement told)
    {
        // What it calls at once is one turn.
        if (_calls.Count == 0)
        {
            CountTurn();
        }

        _calls[id] = (told.Text("tool_name") ?? "a tool", told.Member("parameters")?.GetRawText() ?? "{}");
    }

    private void ReadAnswer(JsonElement told)
    {
        var (tool, arguments) = _calls.Remove(told.Text("tool_id") ?? string.Empty, out var call) ? call : ("a tool", "{}");
        if (told.Member("error")?.Text("type") is "policy_violation" || (tool == "run_shell_command" && told.Member("error")?.Text("type") is "tool_not_registered"))
        {
            _denials.Add($"{tool} {arguments}");
        }

        Tell(new AgentProgress.Acted(tool, arguments, told.Text("status") == GeminiEnds.Success, told.Text("output") ?? told.Member("error")?.Text("message") ?? string.Empty));
    }

    private void ReadResult(JsonElement told)
    {
        _status = told.Text("status") ?? string.Empty;
        LastError = told.Member("error")?.Text("message") ?? LastError;
        if (told.Member("stats") is { } stats)
        {
            _usage = new TokenUsage((long?)stats.Number("input_tokens"), (long?)stats.Number("output_tokens"), null);

            // Where nothing came over the wire it names the model that was asked.
            _models = stats.Member("models") is { ValueKind: JsonValueKind.Object } models
                ? [.. models.EnumerateObject().Where(model => model.Value.Number("total_tokens") > 0).Select(model => model.Name)]
                : [];
        }
    }

    [GeneratedRegex(@"^Attempt (\d+) failed")]
    private static partial Regex Attempt();
}
