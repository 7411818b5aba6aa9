using Hex.Core.Agents;
using Hex.Core.Commands;

namespace Hex.Nexus.Agents.ClaudeCode;

/// <summary>Tells apart how Claude Code ended: by its result where there is one, else by its exit code and what it printed.</summary>
internal static class ClaudeEnds
{
    private const int Interrupted = 130;

    // In this order: words of its sentences, which change less than their wording. The service's own status comes before them.
    private static readonly (string Words, AgentEnd End)[] Sentences =
    [
        ("not logged in", AgentEnd.NotLoggedIn),
        ("please run /login", AgentEnd.NotLoggedIn),
        ("invalid api key", AgentEnd.KeyRefused),
        ("failed to authenticate", AgentEnd.KeyRefused),
        ("credit balance is too low", AgentEnd.UsageLimit),
        ("hit your", AgentEnd.UsageLimit),
        ("usage limit", AgentEnd.UsageLimit),
        ("prompt is too long", AgentEnd.BadRequest),
        ("stdin input exceeds", AgentEnd.BadRequest),
        ("issue with the selected model", AgentEnd.ModelMissing),
        ("empty or malformed response", AgentEnd.ServerFailed),
        ("unable to connect", AgentEnd.Unreachable),
        ("connection refused", AgentEnd.Unreachable),
        ("request timed out", AgentEnd.Unreachable),
        ("no conversation found", AgentEnd.Misused),
        ("unknown option", AgentEnd.Misused),
        ("is corrupted", AgentEnd.Misused),
        ("cannot be used with root", AgentEnd.Misused),
    ];

    /// <summary>How it ended.</summary>
    /// <param name="stream">What it told.</param>
    /// <param name="process">What became of its process.</param>
    public static AgentEnd Of(ClaudeStream stream, CommandResult process) => (process, stream.Result) switch
    {
        ({ End: CommandEnd.NotStarted }, _) => AgentEnd.NotInstalled,
        ({ End: CommandEnd.TimedOut }, _) => AgentEnd.TimedOut,
        ({ ExitCode: 0 }, { IsError: false } result) => result.StopReason == "refusal" ? AgentEnd.Declined : AgentEnd.Done,
        (_, { } result) => OfResult(result, process),
        ({ End: CommandEnd.Signalled } or { ExitCode: >= Interrupted - 1 }, _) => AgentEnd.Stopped,
        ({ ExitCode: 0 }, null) => AgentEnd.Unreadable,
        _ => BySentence(Printed(stream, process)) ?? AgentEnd.Misused,
    };

    /// <summary>The first line of what it printed that is no event, standard error first.</summary>
    public static string Printed(ClaudeStream stream, CommandResult process) =>
        process.StartError ?? process.Error.ToText().Split('\n').Concat(stream.Texts).Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? string.Empty;

    private static AgentEnd OfResult(ClaudeResult result, CommandResult process) => result switch
    {
        { Subtype: "error_max_turns" } or { Reason: "max_turns" } => AgentEnd.TurnsReached,
        { Subtype: "error_max_budget_usd" } or { Reason: "budget_exhausted" } => AgentEnd.CostReached,
        { Reason: "prompt_too_long" } => AgentEnd.BadRequest,
        { StopReason: "refusal" } => AgentEnd.Declined,
        { ServiceError: "usage_limit_reached" } => AgentEnd.UsageLimit,
        { ServiceError: "connection_failed" } => AgentEnd.Unreachable,
        { ServiceStatus: 401 or 403 } => AgentEnd.KeyRefused,
        { ServiceStatus: 404 } => AgentEnd.ModelMissing,
        { ServiceStatus: 429 } => BySentence(result.Text) ?? AgentEnd.RateLimited,
        { ServiceStatus: >= 500 } => AgentEnd.ServerFailed,
        { ServiceStatus: >= 400 } => BySentence(result.Text) ?? AgentEnd.BadRequest,
        { Subtype: "error_during_execution" } => process.ExitCode is 0 or >= Interrupted - 1 ? AgentEnd.Stopped : AgentEnd.Misused,
        { IsError: false } => AgentEnd.Stopped,
        _ => BySentence(result.Text) ?? ByWrittenStatus(result.Text) ?? AgentEnd.ServerFailed,
    };

    private static AgentEnd? BySentence(string text) =>
        Sentences.Where(sentence => text.Contains(sentence.Words, StringComparison.OrdinalIgnoreCase)).Select(sentence => (AgentEnd?)sentence.End).FirstOrDefault();

    // Older versions write the status into the sentence alone: "API Error: 529 …".
    private static AgentEnd? ByWrittenStatus(string text)
    {
        const string words = "API Error: ";
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && at + words.Length + 3 <= text.Length && int.TryParse(text.AsSpan(at + words.Length, 3), out var status)
            ? status switch
            {
                401 or 403 => AgentEnd.KeyRefused,
                404 => AgentEnd.ModelMissing,
                429 => AgentEnd.RateLimited,
                >= 500 => AgentEnd.ServerFailed,
                _ => AgentEnd.BadRequest,
            }
            : null;
    }
}
