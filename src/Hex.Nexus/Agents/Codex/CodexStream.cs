using System.Text.Json;
using Hex.Core.Agents;
using Hex.Core.Commands;
using Hex.Core.Conversation;
using Hex.Nexus.Inference.Dialects;

namespace Hex.Nexus.Agents.Codex;

/// <summary>Reads what Codex prints with <c>--json</c>.</summary>
/// <remarks>It names no model that answered, and no price. Each tool it uses is a turn: it tells of no other.</remarks>
internal sealed class CodexStream(Action<AgentProgress> onProgress, int? turnLimit) : AgentStream(onProgress, turnLimit)
{
    private const string Reconnecting = "Reconnecting...";

    // It waits for a network without end.
    private const string Waiting = "waiting for network";
    private const int MostWaits = 3;

    private readonly HashSet<string> _running = new(StringComparer.Ordinal);
    private TokenUsage? _usage;
    private string _said = string.Empty;
    private string? _failed;
    private int _tries;
    private int _waits;

    /// <inheritdoc />
    public override TokenUsage Usage => _usage ?? base.Usage;

    /// <inheritdoc />
    public override bool IsAtWork => _running.Count > 0;

    /// <inheritdoc />
    public override void Read(JsonElement told)
    {
        switch (told.Text("type"))
        {
            case "thread.started":
                Session = told.Text("thread_id");
                Tell(new AgentProgress.Started(Session, null, null));
                break;
            case "item.started" when told.Member("item") is { } item && item.Text("id") is { } id:
                _running.Add(id);
                break;
            case "item.completed" when told.Member("item") is { } item:
                _running.Remove(item.Text("id") ?? string.Empty);
                ReadItem(item);
                break;
            case "error":
                ReadTry(told.Text("message") ?? string.Empty);
                break;
            case "turn.completed" when told.Member("usage") is { } usage:
                _usage = new TokenUsage((long?)usage.Number("input_tokens"), (long?)usage.Number("output_tokens"), null);
                break;
            case "turn.failed":
                _failed = told.Member("error")?.Text("message") ?? LastError;
                break;
        }
    }

    /// <inheritdoc />
    public override string SaidBy(CommandResult process) => _failed ?? (_said.Length > 0 ? _said : Printed(process));

    /// <inheritdoc />
    protected override AgentEnd Judge(CommandResult process) =>
        _failed is not null ? ServiceErrors.OfText(_failed) ?? AgentEnd.ServerFailed
        : _usage is null ? WithoutAnEnd(process)
        : process.IsSuccess ? AgentEnd.Done
        : AgentEnd.Stopped;

    private void ReadItem(JsonElement item)
    {
        switch (item.Text("type"))
        {
            case "agent_message" when item.Text("text") is { Length: > 0 } text:
                _said = text;
                Tell(new AgentProgress.Said(text));
                break;
            case "command_execution":
                Acted("command", Command(item.Text("command")), item.Number("exit_code") == 0, item.Text("aggregated_output") ?? string.Empty);
                break;
            case "file_change" or "mcp_tool_call" or "web_search" or "collab_tool_call":
                Acted(item.Text("type")!, item.GetRawText(), item.Text("status") is not "failed", string.Empty);
                break;
        }
    }

    private void Acted(string tool, string arguments, bool ok, string answer)
    {
        Tell(new AgentProgress.Acted(tool, arguments, ok, answer));
        CountTurn();
    }

    private static string Command(string? command) => RequestBody.Text(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("command", command);
        writer.WriteEndObject();
    });

    private void ReadTry(string message)
    {
        LastError = message;
        if (!message.StartsWith(Reconnecting, StringComparison.Ordinal))
        {
            return;
        }

        Tell(new AgentProgress.Retrying(message[Reconnecting.Length..].Trim(), ++_tries, TimeSpan.Zero));
        if (ServiceErrors.StatusIn(message) is { } status and >= 401 and <= 404)
        {
            Enough = ServiceErrors.OfStatus(status, message);
        }
        else if (message.Contains(Waiting, StringComparison.Ordinal) && ++_waits >= MostWaits)
        {
            Enough = AgentEnd.Unreachable;
        }
    }
}
