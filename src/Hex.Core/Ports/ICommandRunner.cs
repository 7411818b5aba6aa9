using Hex.Core.Commands;

namespace Hex.Core.Ports;

/// <summary>The one place that starts processes.</summary>
public interface ICommandRunner
{
    /// <summary>Starts a process and waits for its end, and for the end of all it started.</summary>
    /// <param name="command">What to start.</param>
    /// <param name="cancellationToken">Ends the whole tree: TERM, grace, KILL.</param>
    /// <returns>How it ended. A process that cannot be started is a result, not an exception.</returns>
    /// <exception cref="Failures.HexException">The machine can start nothing now: no descriptor, memory or process is left.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing of the tree is alive.</exception>
    Task<CommandResult> RunAsync(CommandSpec command, CancellationToken cancellationToken);
}
