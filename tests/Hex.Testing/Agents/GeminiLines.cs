using static Hex.Testing.Agents.AgentScript;

namespace Hex.Testing.Agents;

/// <summary>Lines Gemini CLI prints, as commands of a bash script.</summary>
public static class GeminiLines
{
    /// <summary>The session of all lines.</summary>
    public const string Session = "f7a039b1-f2ab-40ae-b7a7-9166b9c0839b";

    /// <summary>The model that answers.</summary>
    public const string Model = "gemini-test";

    /// <summary>It begins.</summary>
    public static string Begins() =>
        Prints(new { type = "init", session_id = Session, model = "gemini-asked" }) + Prints(new { type = "message", role = "user", content = "the task" });

    /// <summary>It says something, piece by piece.</summary>
    public static string Says(params string[] pieces) => string.Concat(pieces.Select(content => Prints(new { type = "message", role = "assistant", content, delta = true })));

    /// <summary>It calls a tool.</summary>
    public static string Calls(string tool, object parameters) => Prints(new { type = "tool_use", tool_name = tool, tool_id = $"{tool}__1", parameters });

    /// <summary>It uses a tool and gets an answer.</summary>
    public static string Uses(string tool, object parameters, string output) =>
        Calls(tool, parameters) + Prints(new { type = "tool_result", tool_id = $"{tool}__1", status = "success", output });

    /// <summary>A tool it calls is kept from it.</summary>
    public static string IsDenied(string tool, object parameters, string type = "policy_violation") =>
        Calls(tool, parameters) + Prints(new { type = "tool_result", tool_id = $"{tool}__1", status = "error", output = "denied", error = new { type, message = "denied" } });

    /// <summary>It ends well.</summary>
    public static string Ends() => Prints(new { type = "result", status = "success", stats = Stats(200, 40, Model) });

    /// <summary>It ends badly: an error, and the exit code it has for it.</summary>
    public static string Fails(string message, int exit) =>
        Prints(new { type = "result", status = "error", error = new { type = "unknown", message }, stats = Stats(0, 0, "gemini-asked") }) + $"exit {exit}\n";

    private static object Stats(int input, int output, string model) => new
    {
        total_tokens = input + output,
        input_tokens = input,
        output_tokens = output,
        models = new Dictionary<string, object> { [model] = new { total_tokens = input + output, input_tokens = input, output_tokens = output } },
    };
}
