using System.Text.Json;
using System.Text.Json.Nodes;
using static Hex.Testing.Agents.AgentScript;

namespace Hex.Testing.Agents;

/// <summary>Lines Claude Code prints, as commands of a bash script.</summary>
public static class ClaudeLines
{
    /// <summary>The session of all lines.</summary>
    public const string Session = "6f0e3c1e-0000-4000-8000-000000000001";

    /// <summary>The model of all lines.</summary>
    public const string Model = "claude-test-5";

    /// <summary>It begins.</summary>
    public static string Begins(string session = Session, string model = Model) => Prints(new
    {
        type = "system",
        subtype = "init",
        session_id = session,
        model,
        claude_code_version = FakeClaude.Version,
        cwd = ".",
        tools = Array.Empty<string>(),
        permissionMode = "acceptEdits",
    });

    /// <summary>It says something.</summary>
    public static string Says(string text) => Prints(new { type = "assistant", session_id = Session, message = new { id = "m1", content = new[] { new { type = "text", text } } } });

    /// <summary>It uses a tool and gets an answer.</summary>
    public static string Uses(string tool, object input, string answer, bool isError = false) =>
        Prints(new { type = "assistant", session_id = Session, message = new { id = "m2", content = new object[] { new { type = "tool_use", id = $"t_{tool}", name = tool, input } } } })
        + Prints(new { type = "user", session_id = Session, message = new { content = new object[] { new { type = "tool_result", tool_use_id = $"t_{tool}", content = answer, is_error = isError } } } });

    /// <summary>Its service failed; it tries again.</summary>
    public static string Retries(int? status, string error, int attempt = 1) =>
        Prints(new { type = "system", subtype = "api_retry", session_id = Session, attempt, max_retries = 3, retry_delay_ms = 600, error_status = status, error });

    /// <summary>A limit of the subscription.</summary>
    public static string Limited(long resetsAt) => Prints(new { type = "rate_limit_event", session_id = Session, rate_limit_info = new { status = "rejected", resetsAt, rateLimitType = "five_hour" } });

    /// <summary>It ends well.</summary>
    /// <param name="text">Its last word.</param>
    /// <param name="cost">What its session cost so far.</param>
    /// <param name="changes">Members of the result that differ; a null takes one away.</param>
    public static string Ends(string text = "done", double cost = 0.0125, object? changes = null)
    {
        var result = new JsonObject
        {
            ["type"] = "result",
            ["subtype"] = "success",
            ["is_error"] = false,
            ["result"] = text,
            ["terminal_reason"] = "completed",
            ["session_id"] = Session,
            ["num_turns"] = 3,
            ["total_cost_usd"] = cost,
            ["usage"] = new JsonObject { ["input_tokens"] = 5, ["output_tokens"] = 7 },
            ["modelUsage"] = new JsonObject
            {
                [Model] = new JsonObject { ["inputTokens"] = 100, ["outputTokens"] = 20, ["cacheReadInputTokens"] = 1000, ["cacheCreationInputTokens"] = 300, ["costUSD"] = cost },
            },
            ["permission_denials"] = new JsonArray(),
        };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(changes ?? new { })!.AsObject())
        {
            if (value is null)
            {
                result.Remove(name);
            }
            else
            {
                result[name] = value.DeepClone();
            }
        }

        return Prints(result);
    }
}
