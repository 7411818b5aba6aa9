using Hex.Core.Agents;
using Hex.Core.Commands;

namespace Hex.Nexus.Agents.Gemini;

/// <summary>Tells apart how Gemini CLI ended: by its result where there is one, else by its exit code, which is 41 to 55, or the status of its service modulo 256.</summary>
internal static class GeminiEnds
{
    /// <summary>The status of what went well.</summary>
    public const string Success = "success";

    private const int NoLogin = 41;
    private const int TurnLimit = 53;
    private const int Modulus = 256;
    private const int Terminated = 143;

    /// <summary>How it ended.</summary>
    /// <param name="status">The status of its result, or null where it has none.</param>
    /// <param name="error">What went wrong last.</param>
    /// <param name="process">What became of its process.</param>
    /// <returns>How, or null where neither result nor exit code tell.</returns>
    public static AgentEnd? Of(string? status, string error, CommandResult process) => (status, process.ExitCode) switch
    {
        (Success, 0) => AgentEnd.Done,
        (Success, _) => AgentEnd.Stopped,
        (_, NoLogin) => AgentEnd.NotLoggedIn,
        (_, TurnLimit) => AgentEnd.TurnsReached,
        (not null, _) => ServiceErrors.OfText(error) ?? OfExit(process) ?? ServiceErrors.OfText(process.Error.ToText()) ?? AgentEnd.ServerFailed,
        (null, _) => OfExit(process),
    };

    // 400 to 511 are 144 to 255; what a signal ended is not among them.
    private static AgentEnd? OfExit(CommandResult process) =>
        process is { End: CommandEnd.Exited, ExitCode: > Terminated and var code } ? ServiceErrors.OfStatus(code + Modulus, process.Error.ToText()) : null;
}
