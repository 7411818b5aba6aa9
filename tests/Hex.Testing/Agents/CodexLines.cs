using static Hex.Testing.Agents.AgentScript;

namespace Hex.Testing.Agents;

/// <summary>Lines Codex prints, as commands of a bash script.</summary>
public static class CodexLines
{
    /// <summary>The session of all lines.</summary>
    public const string Session = "01a21a12-1448-7511-a745-05c7b1499d85";

    /// <summary>It begins.</summary>
    public static string Begins() => Prints(new { type = "thread.started", thread_id = Session }) + Prints(new { type = "turn.started" });

    /// <summary>It says something.</summary>
    public static string Says(string text) => Completes(new { id = "item_9", type = "agent_message", text });

    /// <summary>It begins to run a command.</summary>
    public static string Starts(string command) =>
        Prints(new { type = "item.started", item = new { id = "item_1", type = "command_execution", command, aggregated_output = "", exit_code = (int?)null, status = "in_progress" } });

    /// <summary>It ran a command.</summary>
    public static string Runs(string command, string output, int exit = 0) =>
        Starts(command) + Completes(new { id = "item_1", type = "command_execution", command, aggregated_output = output, exit_code = exit, status = exit == 0 ? "completed" : "failed" });

    /// <summary>Something of it is over.</summary>
    public static string Completes(object item) => Prints(new { type = "item.completed", item });

    /// <summary>It tries its service again.</summary>
    public static string Reconnects(string why) => Prints(new { type = "error", message = $"Reconnecting... {why}" });

    /// <summary>It ends well.</summary>
    public static string Ends(long input = 200, long output = 40) =>
        Prints(new { type = "turn.completed", usage = new { input_tokens = input, cached_input_tokens = 80, output_tokens = output, reasoning_output_tokens = 0 } });

    /// <summary>It ends badly.</summary>
    public static string Fails(string message) => Prints(new { type = "error", message }) + Prints(new { type = "turn.failed", error = new { message } }) + "exit 1\n";
}
