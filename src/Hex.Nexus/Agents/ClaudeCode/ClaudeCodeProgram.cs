using System.Text.Json;
using Hex.Core.Agents;
using Hex.Core.Conversation;

namespace Hex.Nexus.Agents.ClaudeCode;

/// <summary>Claude Code, by its command <c>claude -p</c>.</summary>
internal sealed class ClaudeCodeProgram(AgentMachine machine) : AgentProgram(machine)
{
    private const string VersionWords = " (Claude Code)";

    // A resumed session tells what it cost from its first day on.
    private readonly SessionTotals _totals = new();

    /// <inheritdoc />
    public override string Name => "claude-code";

    /// <inheritdoc />
    protected override string Binary => "claude";

    // It tells each new try of its service, and waits without a word for what it started in the background.
    /// <inheritdoc />
    protected override TimeSpan? Silence => null;

    /// <inheritdoc />
    protected override string? VersionIn(string words) => words.EndsWith(VersionWords, StringComparison.Ordinal) ? words[..^VersionWords.Length] : null;

    /// <inheritdoc />
    protected override async Task<bool?> IsLoggedInAsync(string path, CancellationToken cancellationToken)
    {
        var status = await ProbeAsync(path, ["auth", "status"], cancellationToken);
        try
        {
            using var document = JsonDocument.Parse(status.Output.ToText());
            return document.RootElement.Member("loggedIn") is { ValueKind: JsonValueKind.True or JsonValueKind.False } told ? told.GetBoolean() : null;
        }
        catch (JsonException)
        {
            // Versions that cannot tell print a sentence.
            return null;
        }
    }

    /// <inheritdoc />
    protected override IReadOnlyList<string> Arguments(AgentRequest request) => ClaudeCommand.Arguments(request);

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Variables(AgentRequest? request) => ClaudeCommand.Variables(Machine);

    /// <inheritdoc />
    protected override AgentStream Listen(AgentRequest request, Action<AgentProgress> onProgress) => new ClaudeStream(onProgress);

    /// <inheritdoc />
    protected override TokenUsage UsageOf(AgentStream stream, AgentRequest request) =>
        stream.Usage with { CostUsd = _totals.Since(request.Session, stream.Session, new TokenUsage(null, null, stream.Usage.CostUsd)).CostUsd };
}
