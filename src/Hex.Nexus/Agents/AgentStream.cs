using System.Text.Json;
using Hex.Core.Agents;
using Hex.Core.Commands;
using Hex.Core.Conversation;

namespace Hex.Nexus.Agents;

/// <summary>Reads what an agent prints, and tells apart how it ended.</summary>
/// <param name="onProgress">Told what it does.</param>
/// <param name="turnLimit">The most turns it may take where its program knows no such limit, or null.</param>
internal abstract class AgentStream(Action<AgentProgress> onProgress, int? turnLimit = null)
{
    // 128 and the number of HUP: what exits with that or more was ended by a signal, or ended itself at one.
    private const int FirstSignal = 129;

    private readonly List<string> _texts = [];
    private int _turns;

    /// <summary>The session, or null.</summary>
    public string? Session { get; protected set; }

    /// <summary>When a limit is lifted again, or null.</summary>
    public DateTimeOffset? ResetsAt { get; protected set; }

    /// <summary>How it ends that must not go on, or null.</summary>
    public AgentEnd? Enough { get; protected set; }

    /// <summary>What went wrong last, or nothing.</summary>
    public string LastError { get; protected set; } = string.Empty;

    /// <summary>The models that answered, by what came over the wire.</summary>
    public virtual IReadOnlyList<string> Models => [];

    /// <summary>How many turns it took, or null.</summary>
    public virtual int? Turns => _turns;

    /// <summary>What it used.</summary>
    public virtual TokenUsage Usage => new(null, null, null);

    /// <summary>The calls it was not allowed to make.</summary>
    public virtual IReadOnlyList<string> Denials => [];

    /// <summary>Whether a tool of its own is at work.</summary>
    public abstract bool IsAtWork { get; }

    /// <summary>Takes an object.</summary>
    public abstract void Read(JsonElement told);

    /// <summary>Takes a line of standard output that is no object.</summary>
    public void ReadText(string line) => _texts.Add(line);

    /// <summary>Takes a line of standard error.</summary>
    public virtual void ReadError(string line)
    {
    }

    /// <summary>How it ended.</summary>
    /// <param name="process">What became of its process.</param>
    public AgentEnd EndOf(CommandResult process) => process.End switch
    {
        CommandEnd.NotStarted => AgentEnd.NotInstalled,
        CommandEnd.TimedOut => AgentEnd.TimedOut,
        _ => Judge(process),
    };

    /// <summary>What it said in the end, or what went wrong.</summary>
    public abstract string SaidBy(CommandResult process);

    /// <summary>How it ended that ended by itself.</summary>
    protected abstract AgentEnd Judge(CommandResult process);

    /// <summary>Tells what it does.</summary>
    protected void Tell(AgentProgress progress) => onProgress(progress);

    /// <summary>A turn of its model begins.</summary>
    protected void CountTurn()
    {
        _turns++;
        if (_turns > turnLimit)
        {
            Enough = AgentEnd.TurnsReached;
        }
    }

    /// <summary>How one ended that never told so.</summary>
    protected AgentEnd WithoutAnEnd(CommandResult process) => process switch
    {
        { End: CommandEnd.Signalled } or { ExitCode: >= FirstSignal } => AgentEnd.Stopped,
        { ExitCode: 0 } => AgentEnd.Unreadable,
        _ => ServiceErrors.OfText(AllPrinted(process)) ?? AgentEnd.Misused,
    };

    /// <summary>The line that says best what went wrong, of all it printed that is no event.</summary>
    protected string Printed(CommandResult process)
    {
        var lines = AllPrinted(process).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return process.StartError ?? lines.Find(line => line.StartsWith("error", StringComparison.OrdinalIgnoreCase)) ?? lines.FirstOrDefault() ?? string.Empty;
    }

    /// <summary>All it printed that is no event, standard error first.</summary>
    protected string AllPrinted(CommandResult process) => string.Join('\n', [process.Error.ToText(), .. _texts]);
}
