using System.Text.Json;
using System.Text.RegularExpressions;
using Hex.Core.Agents;
using Hex.Core.Commands;
using Hex.Core.Conversation;

namespace Hex.Nexus.Agents.OpenCode;

/// <summary>Reads what opencode prints with <c>--format json</c>, and the errors in its log on standard error.</summary>
/// <remarks>It has no event that says it is done: a last step that asks for no tool does. A step begins when its service answers, and a tool is told once it is over.</remarks>
internal sealed partial class OpenCodeStream(Action<AgentProgress> onProgress, int? turnLimit) : AgentStream(onProgress, turnLimit)
{
    // It tries again without end, and waits twice as long each time.
    private const int MostTries = 5;
    private const string GoesOn = "tool-calls";
    private const string Filtered = "content-filter";

    private static readonly string[] Denied = ["The user rejected permission", "The user has specified a rule which prevents"];

    private readonly List<string> _denials = [];
    private TokenUsage? _usage;
    private string? _error;
    private int? _status;
    private string? _finish;
    private string _said = string.Empty;
    private bool _isInStep;
    private int _tries;

    /// <inheritdoc />
    public override TokenUsage Usage => _usage ?? base.Usage;

    /// <inheritdoc />
    public override IReadOnlyList<string> Denials => _denials;

    /// <inheritdoc />
    public override bool IsAtWork => _isInStep;

    /// <inheritdoc />
    public override void Read(JsonElement told)
    {
        Begin(told.Text("sessionID"));
        var part = told.Member("part") ?? default;
        switch (told.Text("type"))
        {
            case "step_start":
                (_isInStep, _tries, _finish) = (true, 0, null);
                CountTurn();
                break;
            case "text" when part.Text("text") is { Length: > 0 } text:
                _said = text;
                Tell(new AgentProgress.Said(text));
                break;
            case "tool_use":
                ReadTool(part);
                break;
            case "step_finish":
                ReadFinish(part);
                break;
            case "error":
                ReadEnd(told.Member("error") ?? default);
                break;
        }
    }

    /// <inheritdoc />
    public override void ReadError(string line)
    {
        if (Failed().Match(line) is not { Success: true } failed)
        {
            return;
        }

        LastError = failed.Groups[1].Value;

        // The titles of its sessions are asked for beside the work.
        if (line.Contains("agent=title", StringComparison.Ordinal))
        {
            return;
        }

        Tell(new AgentProgress.Retrying(LastError, ++_tries, TimeSpan.Zero));
        if (_tries >= MostTries)
        {
            Enough = ServiceErrors.OfText(LastError) ?? AgentEnd.Unreachable;
        }
    }

    /// <inheritdoc />
    public override string SaidBy(CommandResult process) => _error ?? (_finish is null ? Printed(process) : _said);

    /// <inheritdoc />
    protected override AgentEnd Judge(CommandResult process) =>
        _error is not null ? OfError(process)
        : _finish is null or GoesOn ? WithoutAnEnd(process)
        : !process.IsSuccess ? AgentEnd.Stopped
        : _finish == Filtered ? AgentEnd.Declined
        : AgentEnd.Done;

    private void Begin(string? session)
    {
        if (Session is null && session is not null)
        {
            Session = session;
            Tell(new AgentProgress.Started(Session, null, null));
        }
    }

    private void ReadTool(JsonElement part)
    {
        var state = part.Member("state") ?? default;
        var (tool, input) = (part.Text("tool") ?? "a tool", state.Member("input")?.GetRawText() ?? "{}");
        var error = state.Text("error");
        if (error is not null && Denied.Any(words => error.StartsWith(words, StringComparison.Ordinal)))
        {
            _denials.Add($"{tool} {input}");
        }

        Tell(new AgentProgress.Acted(tool, input, state.Text("status") == "completed", state.Text("output") ?? error ?? string.Empty));
    }

    private void ReadFinish(JsonElement part)
    {
        (_isInStep, _finish) = (false, part.Text("reason") ?? string.Empty);
        if (part.Member("tokens") is { } tokens)
        {
            var cache = tokens.Member("cache") ?? default;
            var read = (tokens.Number("input") ?? 0) + (cache.Number("read") ?? 0) + (cache.Number("write") ?? 0);
            var written = (tokens.Number("output") ?? 0) + (tokens.Number("reasoning") ?? 0);

            // A price of 0 is that of a model it knows no price of.
            var cost = (_usage?.CostUsd ?? 0) + (part.Number("cost") ?? 0);
            _usage = new TokenUsage((_usage?.PromptTokens ?? 0) + (long)read, (_usage?.ReplyTokens ?? 0) + (long)written, cost > 0 ? cost : null);
        }
    }

    private void ReadEnd(JsonElement error)
    {
        var data = error.Member("data") ?? default;
        _error = $"{error.Text("name")}: {data.Text("message")}";
        _status = (int?)data.Number("statusCode");
    }

    private AgentEnd OfError(CommandResult process) =>
        _status is { } status ? ServiceErrors.OfStatus(status, _error!)
        : _error!.StartsWith("ContextOverflow", StringComparison.Ordinal) ? AgentEnd.BadRequest
        : _error.StartsWith("ProviderAuth", StringComparison.Ordinal) ? AgentEnd.NotLoggedIn
        : _error.StartsWith("MessageAborted", StringComparison.Ordinal) ? AgentEnd.Stopped
        : ServiceErrors.OfText(_error) ?? ServiceErrors.OfText(process.Error.ToText()) ?? AgentEnd.ServerFailed;

    [GeneratedRegex("""message="stream error".*error\.error="([^"]*)""")]
    private static partial Regex Failed();
}
