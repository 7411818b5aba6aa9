using System.Collections.Concurrent;
using Hex.Core.Commands;
using Hex.Core.Ports;

namespace Hex.Git.Tests;

/// <summary>Starts real processes, keeps what was started, and lets a test act just before or add a variable.</summary>
internal sealed class ObservedCommandRunner(ICommandRunner inner) : ICommandRunner
{
    private readonly ConcurrentQueue<CommandSpec> _started = new();

    /// <summary>What was started so far.</summary>
    public IReadOnlyCollection<CommandSpec> Started => _started;

    /// <summary>Variables every process gets.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    /// <summary>Called with a command before it starts.</summary>
    public Action<CommandSpec> Before { get; set; } = _ => { };

    public Task<CommandResult> RunAsync(CommandSpec command, CancellationToken cancellationToken)
    {
        Before(command);
        _started.Enqueue(command);
        return inner.RunAsync(command with { Environment = command.Environment.Concat(Variables).ToDictionary() }, cancellationToken);
    }
}
