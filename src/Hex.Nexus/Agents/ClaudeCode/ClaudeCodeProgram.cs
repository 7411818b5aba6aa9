using System.Collections.Concurrent;
using System.Text.Json;
using Hex.Core.Agents;
using Hex.Core.Commands;
using Hex.Core.Conversation;
using Hex.Core.Ports;

namespace Hex.Nexus.Agents.ClaudeCode;

/// <summary>Claude Code, by its command <c>claude -p</c>.</summary>
/// <param name="commands">Starts it.</param>
/// <param name="lookup">Finds it.</param>
/// <param name="environment">The variables of hex itself.</param>
internal sealed class ClaudeCodeProgram(ICommandRunner commands, AgentLookup lookup, IReadOnlyDictionary<string, string> environment) : IAgentProgram
{
    private const string Binary = "claude";
    private const string BinaryVariable = "HEX_CLAUDE_BINARY";
    private const string VersionWords = " (Claude Code)";

    private static readonly TimeSpan ProbeTime = TimeSpan.FromSeconds(15);

    // A resumed session tells what it cost from its first day on.
    private readonly ConcurrentDictionary<string, decimal> _costs = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public string Name => "claude-code";

    /// <inheritdoc />
    public async Task<AgentFacts> FindAsync(CancellationToken cancellationToken)
    {
        var path = lookup.Find(BinaryVariable, Binary);
        var version = await ProbeAsync(path, ["--version"], cancellationToken);
        var words = version.Output.ToText().Trim();
        if (!version.IsSuccess || !words.EndsWith(VersionWords, StringComparison.Ordinal))
        {
            throw AgentLookup.Broken(Name, path, version.StartError ?? (words.Length > 0 ? words : version.Error.ToText()));
        }

        var login = await ProbeAsync(path, ["auth", "status"], cancellationToken);
        return new AgentFacts(path, words[..^VersionWords.Length], IsLoggedIn(login.Output.ToText()));
    }

    /// <inheritdoc />
    public async Task<AgentReply> RunAsync(AgentRequest request, Action<AgentProgress> onProgress, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stream = new ClaudeStream(onProgress);
        var lines = new JsonLines(
            told =>
            {
                stream.Read(told);
                if (stream.RefusedStatus is 401 or 403)
                {
                    // It would try for minutes what cannot come true.
                    enough.Cancel();
                }
            },
            stream.ReadText);
        try
        {
            var process = await commands.RunAsync(ClaudeCommand.For(lookup.Find(BinaryVariable, Binary), request, environment, piece => lines.Add(piece.Span)), enough.Token);
            lines.End();
            return ReplyOf(stream, process, request);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new AgentReply { End = AgentEnd.KeyRefused, Message = AgentSentences.Of(Name, AgentEnd.KeyRefused, $"status {stream.RefusedStatus}", null), Session = stream.Session };
        }
    }

    private AgentReply ReplyOf(ClaudeStream stream, CommandResult process, AgentRequest request)
    {
        var end = ClaudeEnds.Of(stream, process);
        var said = stream.Result is { Text.Length: > 0 } result ? result.Text : ClaudeEnds.Printed(stream, process);
        return new AgentReply
        {
            End = end,
            Message = AgentSentences.Of(Name, end, said, stream.ResetsAt),
            Session = stream.Session,
            Models = stream.Result?.Models ?? [],
            Turns = stream.Result?.Turns,
            Usage = Usage(stream, request),
            Denials = stream.Result?.Denials ?? [],
            ResetsAt = end == AgentEnd.UsageLimit ? stream.ResetsAt : null,
            LeftoversEnded = process.LeftoversEnded,
        };
    }

    private TokenUsage Usage(ClaudeStream stream, AgentRequest request)
    {
        if (stream.Result?.Usage is not { } usage)
        {
            return new TokenUsage(null, null, null);
        }

        var before = request.Session is { } resumed ? _costs.GetValueOrDefault(resumed) : 0;
        if (stream.Session is { } session && usage.CostUsd is { } total)
        {
            _costs[session] = total;
        }

        return usage with { CostUsd = usage.CostUsd - before };
    }

    private Task<CommandResult> ProbeAsync(string path, IReadOnlyList<string> arguments, CancellationToken cancellationToken) => commands.RunAsync(
        new CommandSpec
        {
            Executable = path,
            Arguments = arguments,
            WorkingDirectory = Path.GetTempPath(),
            TimeLimit = ProbeTime,
            Environment = ClaudeCommand.Variables(environment),
            EndsDescendants = true,
        },
        cancellationToken);

    private static bool? IsLoggedIn(string status)
    {
        try
        {
            using var document = JsonDocument.Parse(status);
            return document.RootElement.Member("loggedIn") is { ValueKind: JsonValueKind.True or JsonValueKind.False } told ? told.GetBoolean() : null;
        }
        catch (JsonException)
        {
            // Versions that cannot tell print a sentence.
            return null;
        }
    }
}
