using Hex.Core.Agents;
using Hex.Core.Conversation;
using Hex.Nexus.Inference.Dialects;

namespace Hex.Nexus.Agents.Codex;

/// <summary>Codex, by its command <c>codex exec</c>.</summary>
/// <remarks>
/// Its own sandbox is the narrowest mode that can write: any command, but no network, and no write outside the tree and the folders for temporary files. The
/// folder counts as one that is not trusted, so neither servers nor settings nor hooks of the repository are started.
/// </remarks>
internal sealed class CodexProgram(AgentMachine machine) : AgentProgram(machine)
{
    private const string VersionWords = "codex-cli ";
    private const string OwnKey = "CODEX_API_KEY";
    private const string Home = "CODEX_HOME";

    // What says who pays and where its service is; children of hex get none of it otherwise.
    private static readonly string[] HandedOn = [OwnKey, Home, "OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORGANIZATION", "OPENAI_PROJECT"];

    // A resumed session tells what it used from its first day on.
    private readonly SessionTotals _totals = new();

    /// <inheritdoc />
    public override string Name => "codex";

    /// <inheritdoc />
    protected override string Binary => "codex";

    /// <inheritdoc />
    protected override string? VersionIn(string words) => words.StartsWith(VersionWords, StringComparison.Ordinal) ? words[VersionWords.Length..] : null;

    /// <inheritdoc />
    protected override async Task<bool?> IsLoggedInAsync(string path, CancellationToken cancellationToken)
    {
        if (Machine.HasAny(OwnKey))
        {
            return true;
        }

        var status = await ProbeAsync(path, ["login", "status"], cancellationToken);
        return status.IsSuccess ? true
            : status.Error.ToText().Contains("Not logged in", StringComparison.OrdinalIgnoreCase) && !HasOwnProvider() ? false
            : null;
    }

    /// <inheritdoc />
    protected override IReadOnlyList<string> Arguments(AgentRequest request) =>
    [
        // The sandbox is an option of `exec` alone, the others are those of `exec resume` too.
        "exec", "--sandbox", "workspace-write", .. request.Session is null ? Array.Empty<string>() : ["resume"],
        "--json", "--ignore-rules",
        .. Setting("approval_policy", "\"never\""),
        .. Setting("sandbox_workspace_write.network_access", request.MayRunAnything ? "true" : "false"),
        .. Setting("web_search", "\"disabled\""),

        // Variables that sound like secrets do not reach the commands it runs.
        .. Setting("shell_environment_policy.ignore_default_excludes", "false"),

        // Its notes are in hex's own prompt. A dotted key would be cut at the dots of the path.
        .. Setting("project_doc_max_bytes", "0"),
        .. Setting("projects", $"{{{Quoted(request.Root)}={{trust_level=\"untrusted\"}}}}"),
        .. Option("--model", request.Model),
        .. request.Session is { } session ? [session] : Array.Empty<string>(),
        "-",
    ];

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Variables(AgentRequest? request) => Machine.Variables(HandedOn);

    /// <inheritdoc />
    protected override AgentStream Listen(AgentRequest request, Action<AgentProgress> onProgress) => new CodexStream(onProgress, request.Turns);

    /// <inheritdoc />
    protected override TokenUsage UsageOf(AgentStream stream, AgentRequest request) => _totals.Since(request.Session, stream.Session, stream.Usage);

    // One who works with a provider of their own has no login, and needs none.
    private bool HasOwnProvider()
    {
        var home = Machine.Variables([Home]).GetValueOrDefault(Home) ?? Path.Combine(Machine.Environment.GetValueOrDefault("HOME") ?? "/", ".codex");
        var settings = Path.Combine(home, "config.toml");
        return File.Exists(settings) && File.ReadAllText(settings).Contains("model_provider", StringComparison.Ordinal);
    }

    private static string[] Setting(string key, string value) => ["-c", $"{key}={value}"];

    // A basic string of TOML escapes as one of JSON does.
    private static string Quoted(string text) => RequestBody.Text(writer => writer.WriteStringValue(text));
}
