using Hex.Core.Agents;

namespace Hex.Core.Ports;

/// <summary>The program of a coding agent that works by itself in a folder, such as Claude Code.</summary>
public interface IAgentProgram
{
    /// <summary>The name it is chosen and reported by, such as <c>claude-code</c>.</summary>
    string Name { get; }

    /// <summary>Looks for it, without any network.</summary>
    /// <exception cref="Failures.HexException">It is not there, or not properly installed.</exception>
    Task<AgentFacts> FindAsync(CancellationToken cancellationToken);

    /// <summary>Has it work.</summary>
    /// <param name="request">What to do, and how much it may take.</param>
    /// <param name="onProgress">Told what it does as it does it, one at a time, on a thread of its own.</param>
    /// <param name="cancellationToken">Ends it with its whole process tree.</param>
    /// <returns>How it ended; that it cannot do its work is a reply too.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing of it is alive.</exception>
    Task<AgentReply> RunAsync(AgentRequest request, Action<AgentProgress> onProgress, CancellationToken cancellationToken);
}
