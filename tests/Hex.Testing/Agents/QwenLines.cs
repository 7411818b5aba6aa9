using static Hex.Testing.Agents.AgentScript;

namespace Hex.Testing.Agents;

/// <summary>Lines Qwen Code prints, as commands of a bash script; what it has in common with Claude Code is in <see cref="ClaudeLines"/>.</summary>
public static class QwenLines
{
    /// <summary>The session of all lines.</summary>
    public const string Session = ClaudeLines.Session;

    /// <summary>It begins.</summary>
    public static string Begins() => Prints(new { type = "system", subtype = "init", session_id = Session, model = "qwen-asked", qwen_code_version = FakeQwen.Version });

    /// <summary>It ends, well by its own account.</summary>
    public static string Ends(string text = "done", long input = 200, long output = 40, params object[] denials) => Prints(new
    {
        type = "result",
        subtype = "success",
        session_id = Session,
        is_error = false,
        num_turns = 2,
        result = text,
        usage = new { input_tokens = input, output_tokens = output, cache_read_input_tokens = 0, total_tokens = input + output },
        permission_denials = denials,
    });

    /// <summary>It could not begin.</summary>
    public static string Fails(string message) =>
        Prints(new { type = "result", subtype = "error_during_execution", session_id = Session, is_error = true, num_turns = 0, error = new { message } }) + "exit 1\n";
}
