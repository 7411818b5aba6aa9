using Hex.Core.Agents;

namespace Hex.Nexus.Agents.Gemini;

/// <summary>Gemini CLI, by its command <c>gemini</c> with a prompt by standard input.</summary>
/// <remarks>
/// <c>auto_edit</c> accepts edits below its folder and offers no shell but for the commands named, yet only in a folder that is trusted, so <c>--skip-trust</c> it is.
/// In one it reads the repository's <c>.env</c>: what would send its key elsewhere, or run before it, is set empty where the operator sets nothing. It has no
/// switch for the repository's <c>GEMINI.md</c>.
/// </remarks>
internal sealed class GeminiProgram(AgentMachine machine) : AgentProgram(machine)
{
    // What says who pays and where its service is; children of hex get none of it otherwise.
    private static readonly string[] HandedOn =
    [
        "GEMINI_API_KEY", "GOOGLE_API_KEY", "GOOGLE_GEMINI_BASE_URL", "GOOGLE_VERTEX_BASE_URL", "CODE_ASSIST_ENDPOINT", "GOOGLE_GENAI_USE_VERTEXAI", "GOOGLE_GENAI_USE_GCA",
        "GOOGLE_CLOUD_PROJECT", "GOOGLE_CLOUD_LOCATION", "GOOGLE_APPLICATION_CREDENTIALS", "GEMINI_MODEL",
    ];

    // A repository's .env sets none of these, as it sets nothing that is there, be it empty.
    private static readonly string[] NotOfTheRepository =
    [
        "GOOGLE_GEMINI_BASE_URL", "GOOGLE_VERTEX_BASE_URL", "CODE_ASSIST_ENDPOINT", "HTTPS_PROXY", "HTTP_PROXY", "https_proxy", "http_proxy", "NODE_OPTIONS", "GEMINI_SANDBOX",
    ];

    /// <inheritdoc />
    public override string Name => "gemini";

    /// <inheritdoc />
    protected override string Binary => "gemini";

    // It does not heed TERM while a command of its runs, however long one waits.
    /// <inheritdoc />
    protected override TimeSpan Grace => TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override string? VersionIn(string words) => PlainVersion.In(words);

    /// <inheritdoc />
    protected override IReadOnlyList<string> Arguments(AgentRequest request) =>
    [
        "--output-format", "stream-json", "--approval-mode", "auto_edit", "--skip-trust",

        // A name nobody can foresee: no server at all.
        $"--allowed-mcp-server-names=none-{request.Owner}",
        .. ShellRules.Of(request).Select(rule => $"--allowed-tools={rule}"),
        .. Option("--model", request.Model),
        .. Option("--resume", request.Session),
    ];

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Variables(AgentRequest? request)
    {
        var variables = Machine.Variables(HandedOn);
        foreach (var name in NotOfTheRepository.Where(name => !Machine.HasAny(name)))
        {
            variables[name] = string.Empty;
        }

        return variables;
    }

    /// <inheritdoc />
    protected override AgentStream Listen(AgentRequest request, Action<AgentProgress> onProgress) => new GeminiStream(onProgress, request.Turns);
}
