using Hex.Core.Agents;
using Hex.Core.Commands;

namespace Hex.Nexus.Agents.ClaudeCode;

/// <summary>Tells apart how Claude Code ended: by the result it printed.</summary>
internal static class ClaudeEnds
{
    private const int Interrupted = 130;

    /// <summary>How it ended that ended by itself.</summary>
    /// <param name="result">The last result.</param>
    /// <param name="process">What became of its process.</param>
    public static AgentEnd Of(ClaudeResult result, CommandResult process) => (process, result) switch
    {
        ({ ExitCode: 0 }, { IsError: false }) => result.StopReason == "refusal" ? AgentEnd.Declined : AgentEnd.Done,
        _ => OfResult(result, process),
    };

    private static AgentEnd OfResult(ClaudeResult result, CommandResult process) => result switch
    {
        { Subtype: "error_max_turns" } or { Reason: "max_turns" } => AgentEnd.TurnsReached,
        { Subtype: "error_max_budget_usd" } or { Reason: "budget_exhausted" } => AgentEnd.CostReached,
        { Reason: "prompt_too_long" } => AgentEnd.BadRequest,
        { StopReason: "refusal" } => AgentEnd.Declined,
        { ServiceError: "usage_limit_reached" } => AgentEnd.UsageLimit,
        { ServiceError: "connection_failed" } => AgentEnd.Unreachable,
        { ServiceStatus: { } status and >= 400 } => ServiceErrors.OfStatus(status, result.Text),
        { Subtype: "error_during_execution" } => process.ExitCode is 0 or >= Interrupted - 1 ? AgentEnd.Stopped : AgentEnd.Misused,
        { IsError: false } => AgentEnd.Stopped,
        _ => ServiceErrors.OfSentence(result.Text) ?? ServiceErrors.OfText(result.Text) ?? AgentEnd.ServerFailed,
    };
}
