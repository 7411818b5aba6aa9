using System.Globalization;
using Hex.Core.Agents;
using Hex.Exec.Evidence;

namespace Hex.Nexus.Agents;

/// <summary>Words how an agent ended, in one clause, with what to do about it.</summary>
internal static class AgentSentences
{
    private const int Longest = 300;

    /// <summary>The clause.</summary>
    /// <param name="agent">The agent's name.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="said">What it said itself.</param>
    /// <param name="resetsAt">When what is used up will be there again, or null.</param>
    public static string Of(string agent, AgentEnd end, string said, DateTimeOffset? resetsAt)
    {
        var words = OneLine(said);
        var quoted = words.Length == 0 ? string.Empty : $" ({words})";
        return end switch
        {
            AgentEnd.Done => words.Length == 0 ? "it is done" : words,
            AgentEnd.NotInstalled => $"{agent} cannot be started{quoted}",
            AgentEnd.NotLoggedIn => $"{agent} is not logged in; log in once by hand, or give it a key",
            AgentEnd.KeyRefused => $"{agent}'s service refused the key or login{quoted}; log in anew, or mend the key",
            AgentEnd.UsageLimit => resetsAt is { } when
                ? $"what {agent} may use is used up until {when.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC{quoted}"
                : $"what {agent} may use is used up{quoted}",
            AgentEnd.RateLimited => $"{agent}'s service asks for patience{quoted}",
            AgentEnd.ServerFailed => $"{agent}'s service failed{quoted}",
            AgentEnd.Unreachable => $"{agent}'s service cannot be reached{quoted}",
            AgentEnd.ModelMissing => $"{agent}'s service has no such model{quoted}",
            AgentEnd.BadRequest => $"{agent}'s service refused the question{quoted}",
            AgentEnd.Declined => $"{agent}'s model declined the task{quoted}",
            AgentEnd.TurnsReached => $"{agent} took all the turns it may",
            AgentEnd.CostReached => $"{agent} cost all it may",
            AgentEnd.TimedOut => $"{agent} took all its time",
            AgentEnd.Stopped => $"{agent} was stopped from outside{quoted}",
            AgentEnd.Misused => $"{agent} refused to start{quoted}",
            _ => $"{agent} ended without a result{quoted}",
        };
    }

    private static string OneLine(string said)
    {
        var line = TerminalText.WithoutEscapes(said).ReplaceLineEndings(" ").Trim();
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }
}
