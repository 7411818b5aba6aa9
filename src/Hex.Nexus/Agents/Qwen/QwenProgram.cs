using System.Globalization;
using Hex.Core.Agents;
using Hex.Core.Conversation;

namespace Hex.Nexus.Agents.Qwen;

/// <summary>Qwen Code, by its command <c>qwen</c> with a prompt by standard input.</summary>
/// <remarks>
/// <c>--bare</c> is what keeps it from starting servers and hooks of the repository and from reading its <c>.env</c>. It leaves the operator's own settings out
/// too, so the key has to be in the environment. Its mode <c>auto-edit</c> writes anywhere, so edits below the folder are allowed by a rule instead.
/// </remarks>
internal sealed class QwenProgram(AgentMachine machine) : AgentProgram(machine)
{
    private const string Key = "OPENAI_API_KEY";

    // What says who pays and where its service is; children of hex get none of it otherwise.
    private static readonly string[] HandedOn = [Key, "OPENAI_BASE_URL", "OPENAI_MODEL"];

    // A resumed session tells what it used from its first day on.
    private readonly SessionTotals _totals = new();

    /// <inheritdoc />
    public override string Name => "qwen";

    /// <inheritdoc />
    protected override string Binary => "qwen";

    /// <inheritdoc />
    protected override string? VersionIn(string words) => PlainVersion.In(words);

    /// <inheritdoc />
    protected override Task<bool?> IsLoggedInAsync(string path, CancellationToken cancellationToken) => Task.FromResult<bool?>(Machine.HasAny(Key) || HasLogin());

    /// <inheritdoc />
    protected override IReadOnlyList<string> Arguments(AgentRequest request) =>
    [
        "--bare", "--output-format", "stream-json", "--auth-type", Machine.HasAny(Key) || !HasLogin() ? "openai" : "qwen-oauth",
        "--approval-mode", "default", "--allowed-tools=Edit(./**)",
        .. ShellRules.Of(request).Select(rule => $"--allowed-tools={rule}"),
        .. Option("--model", request.Model),
        .. Option("--max-session-turns", request.Turns?.ToString(CultureInfo.InvariantCulture)),
        .. Option("--resume", request.Session),
    ];

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Variables(AgentRequest? request) => Machine.Variables(HandedOn);

    /// <inheritdoc />
    protected override AgentStream Listen(AgentRequest request, Action<AgentProgress> onProgress) => new QwenStream(onProgress);

    /// <inheritdoc />
    protected override TokenUsage UsageOf(AgentStream stream, AgentRequest request) => _totals.Since(request.Session, stream.Session, stream.Usage);

    private bool HasLogin() => Machine.Environment.GetValueOrDefault("HOME") is { } home && File.Exists(Path.Combine(home, ".qwen", "oauth_creds.json"));
}
