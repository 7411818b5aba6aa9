using System.Text.RegularExpressions;
using Hex.Core.Agents;
using Hex.Core.Commands;
using Hex.Core.Conversation;
using Hex.Nexus.Agents.ClaudeCode;

namespace Hex.Nexus.Agents.Qwen;

/// <summary>Reads what Qwen Code prints with <c>--output-format stream-json</c>, which is shaped as what Claude Code prints.</summary>
/// <remarks>It names the model it was told to ask, not the one that answered, and no price. An error of its service is its last word, and a success.</remarks>
internal sealed partial class QwenStream(Action<AgentProgress> onProgress) : ClaudeStream(onProgress)
{
    private const int TurnLimit = 53;

    /// <inheritdoc />
    public override IReadOnlyList<string> Models => [];

    /// <inheritdoc />
    public override TokenUsage Usage => Result?.PlainUsage ?? base.Usage;

    /// <inheritdoc />
    protected override AgentEnd Judge(CommandResult process) => Result switch
    {
        null when process.ExitCode == TurnLimit => AgentEnd.TurnsReached,
        null => WithoutAnEnd(process),
        { Subtype: "error_during_execution" } => ServiceErrors.OfText(Result.Text) ?? AgentEnd.Misused,
        { IsError: true } => ServiceErrors.OfText(Result.Text) ?? AgentEnd.ServerFailed,
        _ when ErrorAtTheEnd().Match(Result.Text) is { Success: true } error => ServiceErrors.OfText(error.Value) ?? AgentEnd.ServerFailed,
        _ => process.IsSuccess ? AgentEnd.Done : AgentEnd.Stopped,
    };

    [GeneratedRegex(@"\[API Error: .*\]\s*$", RegexOptions.Singleline)]
    private static partial Regex ErrorAtTheEnd();
}
