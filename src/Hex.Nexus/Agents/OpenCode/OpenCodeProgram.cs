using Hex.Core.Agents;
using Hex.Nexus.Inference.Dialects;

namespace Hex.Nexus.Agents.OpenCode;

/// <summary>opencode, by its command <c>opencode run</c>.</summary>
/// <remarks>
/// It may read and edit below its folder and run the evidence. Settings, servers and notes of the repository are switched off. Its plugins are code for which
/// there is no switch: opencode 1.18 runs those of <c>.opencode/plugin</c> even with <c>--pure</c>, so it is not let loose on a tree that has some.
/// </remarks>
internal sealed class OpenCodeProgram(AgentMachine machine) : AgentProgram(machine)
{
    // What says who pays and where its service is; children of hex get none of it otherwise.
    private static readonly string[] HandedOn =
    [
        "OPENCODE_API_KEY", "OPENCODE_CONFIG", "OPENCODE_CONFIG_DIR", "OPENCODE_CONFIG_CONTENT", "OPENCODE_AUTH_CONTENT", "ANTHROPIC_API_KEY", "OPENAI_API_KEY", "GEMINI_API_KEY",
        "GOOGLE_GENERATIVE_AI_API_KEY", "OPENROUTER_API_KEY",
    ];

    private static readonly string[] SwitchedOn =
    [
        "OPENCODE_DISABLE_PROJECT_CONFIG", "OPENCODE_DISABLE_AUTOUPDATE", "OPENCODE_DISABLE_SHARE", "OPENCODE_DISABLE_CLAUDE_CODE", "OPENCODE_DISABLE_EXTERNAL_SKILLS",
        "OPENCODE_DISABLE_LSP_DOWNLOAD", "OPENCODE_DISABLE_TERMINAL_TITLE",
    ];

    private static readonly string[] PluginFolders = [".opencode/plugin", ".opencode/plugins"];
    private static readonly string[] Allowed = ["read", "edit", "list", "glob", "grep", "todowrite"];

    /// <inheritdoc />
    public override string Name => "opencode";

    /// <inheritdoc />
    protected override string Binary => "opencode";

    /// <inheritdoc />
    protected override string? VersionIn(string words) => PlainVersion.In(words);

    /// <inheritdoc />
    protected override string? Refusal(AgentRequest request) => PluginsAbove(request.Root) is { } plugins && !request.MayRunAnything
        ? $"the repository brings {plugins}, which opencode would run without being asked; take it out, or set agents.commands to any"
        : null;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Arguments(AgentRequest request) =>
    [
        // Its service's errors are in its log alone.
        "run", "--format", "json", "--print-logs", "--log-level", "ERROR", "--dir", request.Root,
        .. Option("--model", request.Model),
        .. Option("--session", request.Session),
    ];

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Variables(AgentRequest? request)
    {
        var variables = Machine.Variables(HandedOn);
        foreach (var name in SwitchedOn)
        {
            variables[name] = "1";
        }

        variables["OPENCODE_PERMISSION"] = request is null ? null : Permission(request);
        return variables;
    }

    /// <inheritdoc />
    protected override AgentStream Listen(AgentRequest request, Action<AgentProgress> onProgress) => new OpenCodeStream(onProgress, request.Turns);

    // The last rule that fits counts.
    private static string Permission(AgentRequest request) => RequestBody.Text(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("*", "deny");
        foreach (var tool in Allowed)
        {
            writer.WriteString(tool, "allow");
        }

        writer.WriteStartObject("bash");
        writer.WriteString("*", request.MayRunAnything ? "allow" : "deny");
        foreach (var command in request.MayRunAnything ? [] : request.Commands)
        {
            writer.WriteString(command, "allow");
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static string? PluginsAbove(string root)
    {
        for (var folder = new DirectoryInfo(root); folder is not null; folder = folder.Parent)
        {
            if (PluginFolders.FirstOrDefault(plugins => Directory.Exists(Path.Combine(folder.FullName, plugins))) is { } found)
            {
                return found;
            }

            // The top of the tree: a file in a worktree, a folder in a repository.
            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return null;
            }
        }

        return null;
    }
}
