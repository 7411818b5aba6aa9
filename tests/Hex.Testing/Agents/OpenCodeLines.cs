using static Hex.Testing.Agents.AgentScript;

namespace Hex.Testing.Agents;

/// <summary>Lines opencode prints, as commands of a bash script.</summary>
public static class OpenCodeLines
{
    /// <summary>The session of all lines.</summary>
    public const string Session = "ses_de5ea4c05ffexOYvoERvu5Sxnb";

    /// <summary>A step begins.</summary>
    public static string Begins() => Tells("step_start", new { type = "step-start" });

    /// <summary>It says something.</summary>
    public static string Says(string text) => Tells("text", new { type = "text", text });

    /// <summary>It used a tool.</summary>
    public static string Uses(string tool, object input, string output) => Tells("tool_use", new { type = "tool", tool, state = new { status = "completed", input, output } });

    /// <summary>A tool is kept from it.</summary>
    public static string IsDenied(string tool, object input) => Tells("tool_use", new
    {
        type = "tool",
        tool,
        state = new { status = "error", input, error = "The user has specified a rule which prevents you from using this specific tool call." },
    });

    /// <summary>A step ends.</summary>
    public static string Ends(string reason = "stop", double cost = 0) =>
        Tells("step_finish", new { type = "step-finish", reason, tokens = new { total = 130, input = 100, output = 20, reasoning = 0, cache = new { write = 0, read = 10 } }, cost });

    /// <summary>It ends badly.</summary>
    public static string Fails(string name, string message, int? status = null) =>
        Prints(new { type = "error", sessionID = Session, error = new { name, data = new { message, statusCode = status } } }) + "exit 1\n";

    /// <summary>Its service failed, which it says in its log alone; it tries again.</summary>
    public static string Retries(string error, string agent = "build") =>
        Complains($"timestamp=2026-11-26T23:13:47Z level=ERROR message=\"stream error\" providerID=x small=false agent={agent} error.error=\"{error}\"");

    private static string Tells(string type, object part) => Prints(new { type, timestamp = 1795733962803, sessionID = Session, part });
}
