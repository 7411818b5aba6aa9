using System.Text;
using Hex.Core.Agents;
using Hex.Core.Commands;
using Hex.Core.Conversation;
using Hex.Core.Ports;

namespace Hex.Nexus.Agents;

/// <summary>A coding agent that is a command: it takes its task by standard input and prints what it does as lines of JSON.</summary>
/// <param name="machine">What it needs of this machine.</param>
internal abstract class AgentProgram(AgentMachine machine) : IAgentProgram
{
    // Those made of scripts take four seconds on a busy machine to say their version.
    private static readonly TimeSpan ProbeTime = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public abstract string Name { get; }

    /// <summary>What it needs of this machine.</summary>
    protected AgentMachine Machine => machine;

    /// <summary>The usual name of its program; the operator names another one in <c>HEX_…_BINARY</c>.</summary>
    protected abstract string Binary { get; }

    /// <summary>How long it may say nothing while no tool of its own is at work, or null where its silence means nothing.</summary>
    protected virtual TimeSpan? Silence => SilenceWatch.Longest;

    /// <summary>How long it has to end its shells itself before what is left of the tree is killed.</summary>
    protected virtual TimeSpan Grace => TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public async Task<AgentFacts> FindAsync(CancellationToken cancellationToken)
    {
        var path = Find();
        var version = await ProbeAsync(path, ["--version"], cancellationToken);
        var words = version.Output.ToText().Trim();
        return version.IsSuccess && VersionIn(words) is { } number
            ? new AgentFacts(path, number, await IsLoggedInAsync(path, cancellationToken))
            : throw AgentLookup.Broken(Name, path, version.StartError ?? (words.Length > 0 ? words : version.Error.ToText()));
    }

    /// <inheritdoc />
    public async Task<AgentReply> RunAsync(AgentRequest request, Action<AgentProgress> onProgress, CancellationToken cancellationToken)
    {
        if (Refusal(request) is { } reason)
        {
            return new AgentReply { End = AgentEnd.Misused, Message = reason };
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stream = Listen(request, onProgress);
        using var watch = new SilenceWatch(machine.Time, Silence, () => stream.IsAtWork, enough.Cancel);
        var lines = new JsonLines(
            told =>
            {
                watch.Hear();
                stream.Read(told);
                CancelIf(enough, stream);
            },
            stream.ReadText);
        var errors = new JsonLines(told => stream.ReadError(told.GetRawText()), line =>
        {
            stream.ReadError(line);
            CancelIf(enough, stream);
        });
        try
        {
            var process = await machine.Commands.RunAsync(Command(request, piece => lines.Add(piece.Span), piece => errors.Add(piece.Span)), enough.Token);
            lines.End();
            return ReplyOf(stream, request, stream.EndOf(process), stream.SaidBy(process), process.LeftoversEnded);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return stream.Enough is { } end
                ? ReplyOf(stream, request, end, stream.LastError)
                : ReplyOf(stream, request, AgentEnd.Unreachable, $"it said nothing for {Silence!.Value.TotalMinutes:0} minutes{(stream.LastError.Length > 0 ? $": {stream.LastError}" : string.Empty)}");
        }
    }

    /// <summary>The version in what it says it is, or null where that is another program.</summary>
    protected abstract string? VersionIn(string words);

    /// <summary>Whether somebody is logged in; null where it does not tell.</summary>
    protected virtual Task<bool?> IsLoggedInAsync(string path, CancellationToken cancellationToken) => Task.FromResult<bool?>(null);

    /// <summary>Why it cannot be let loose on a folder, or null.</summary>
    protected virtual string? Refusal(AgentRequest request) => null;

    /// <summary>Its arguments for a piece of work.</summary>
    protected abstract IReadOnlyList<string> Arguments(AgentRequest request);

    /// <summary>The variables it gets on top of those all children get; a null value takes one away.</summary>
    protected abstract IReadOnlyDictionary<string, string?> Variables(AgentRequest? request);

    /// <summary>Makes what reads it.</summary>
    protected abstract AgentStream Listen(AgentRequest request, Action<AgentProgress> onProgress);

    /// <summary>What it used for this piece of work alone.</summary>
    protected virtual TokenUsage UsageOf(AgentStream stream, AgentRequest request) => stream.Usage;

    /// <summary>Asks it something about itself.</summary>
    protected Task<CommandResult> ProbeAsync(string path, IReadOnlyList<string> arguments, CancellationToken cancellationToken) => machine.Commands.RunAsync(
        new CommandSpec
        {
            Executable = path,
            Arguments = arguments,
            WorkingDirectory = Path.GetTempPath(),
            TimeLimit = ProbeTime,
            Environment = Variables(request: null),
            EndsDescendants = true,
        },
        cancellationToken);

    /// <summary>An option with its value, or nothing where there is none.</summary>
    protected static string[] Option(string name, string? value) => value is null ? [] : [name, value];

    private string Find() => machine.Lookup.Find($"HEX_{Binary.ToUpperInvariant()}_BINARY", Binary);

    private CommandSpec Command(AgentRequest request, Action<ReadOnlyMemory<byte>> onOutput, Action<ReadOnlyMemory<byte>> onError) => new()
    {
        Executable = Find(),
        Arguments = Arguments(request),
        WorkingDirectory = request.Root,
        TimeLimit = request.Time,
        Grace = Grace,
        StandardInput = Encoding.UTF8.GetBytes(request.Prompt),
        Environment = Variables(request),
        EndsDescendants = true,
        Owner = request.Owner,
        OnOutput = onOutput,
        OnError = onError,
    };

    private AgentReply ReplyOf(AgentStream stream, AgentRequest request, AgentEnd end, string said, int leftovers = 0) => new()
    {
        End = end,
        Message = AgentSentences.Of(Name, end, said, stream.ResetsAt),
        Session = stream.Session,
        Models = stream.Models,
        Turns = stream.Turns,
        Usage = UsageOf(stream, request),
        Denials = stream.Denials,
        ResetsAt = end == AgentEnd.UsageLimit ? stream.ResetsAt : null,
        LeftoversEnded = leftovers,
    };

    // It would try for minutes what cannot come true.
    private static void CancelIf(CancellationTokenSource enough, AgentStream stream)
    {
        if (stream.Enough is not null)
        {
            enough.Cancel();
        }
    }
}
