using System.Globalization;
using Hex.Core.Agents;
using Hex.Nexus.Inference.Dialects;

namespace Hex.Nexus.Agents.ClaudeCode;

/// <summary>How Claude Code is started.</summary>
internal static class ClaudeCommand
{
    // Ten tries would take three minutes for a key that is merely wrong.
    private const string Retries = "3";
    private const string AnswerMilliseconds = "120000";

    // Without what it sends of itself, and without the memory that all worktrees of a repository would share.
    private static readonly string[] SwitchedOn =
    [
        "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "DISABLE_AUTOUPDATER", "DISABLE_TELEMETRY", "DISABLE_ERROR_REPORTING", "CLAUDE_CODE_DISABLE_AUTO_MEMORY",
    ];

    // What says who pays and where its service is; children of hex get none of it otherwise.
    private static readonly string[] HandedOn =
    [
        "ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL", "ANTHROPIC_MODEL", "ANTHROPIC_CUSTOM_HEADERS", "CLAUDE_CODE_OAUTH_TOKEN", "CLAUDE_CONFIG_DIR",
        "CLAUDE_CODE_USE_BEDROCK", "CLAUDE_CODE_USE_VERTEX",
    ];

    /// <summary>The variables it gets on top of those all children get; a null value takes one away.</summary>
    public static Dictionary<string, string?> Variables(AgentMachine machine)
    {
        var variables = machine.Variables(HandedOn);
        foreach (var name in SwitchedOn)
        {
            variables[name] = "1";
        }

        variables["CLAUDE_CODE_MAX_RETRIES"] = Retries;
        variables["API_TIMEOUT_MS"] = AnswerMilliseconds;
        return variables;
    }

    /// <summary>Its arguments. Lists are given as --flag=value: they would swallow what follows.</summary>
    public static IReadOnlyList<string> Arguments(AgentRequest request)
    {
        string[] always =
        [
            "-p", "--output-format", "stream-json", "--verbose",

            // No server, hook or variable that the repository brings along; its notes are in the prompt.
            "--strict-mcp-config", "--setting-sources", "user", "--settings", Settings(request),
            "--permission-mode", "acceptEdits",
        ];
        return [
            .. always,
            .. Option("--model", request.Model),
            .. Option("--max-turns", request.Turns?.ToString(CultureInfo.InvariantCulture)),
            .. Option("--max-budget-usd", request.CostUsd?.ToString(CultureInfo.InvariantCulture)),
            .. Option("--resume", request.Session),
        ];
    }

    // Edits in its folder are accepted, commands are not, but for those named: the narrowest mode that can do the work, and one that root may use.
    private static string Settings(AgentRequest request) => RequestBody.Text(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("permissions");
        writer.WriteStartArray("allow");
        foreach (var rule in request.MayRunAnything ? ["Bash"] : request.Commands.Select(command => $"Bash({command})"))
        {
            writer.WriteStringValue(rule);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("deny");
        writer.WriteStringValue("WebFetch");
        writer.WriteStringValue("WebSearch");
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static string[] Option(string name, string? value) => value is null ? [] : [name, value];
}
