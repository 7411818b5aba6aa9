namespace Hex.Core.Agents;

/// <summary>The names of the ways an agent ends.</summary>
public static class AgentEnds
{
    /// <summary>The snake_case name, for events.</summary>
    public static string ToSnakeCase(this AgentEnd end) => end switch
    {
        AgentEnd.Done => "done",
        AgentEnd.NotInstalled => "not_installed",
        AgentEnd.NotLoggedIn => "not_logged_in",
        AgentEnd.KeyRefused => "key_refused",
        AgentEnd.UsageLimit => "usage_limit",
        AgentEnd.RateLimited => "rate_limited",
        AgentEnd.ServerFailed => "server_failed",
        AgentEnd.Unreachable => "unreachable",
        AgentEnd.ModelMissing => "model_missing",
        AgentEnd.BadRequest => "bad_request",
        AgentEnd.Declined => "declined",
        AgentEnd.TurnsReached => "turns_reached",
        AgentEnd.CostReached => "cost_reached",
        AgentEnd.TimedOut => "timed_out",
        AgentEnd.Stopped => "stopped",
        AgentEnd.Misused => "misused",
        AgentEnd.Unreadable => "unreadable",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
