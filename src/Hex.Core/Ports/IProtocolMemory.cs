using Hex.Core.Conversation;

namespace Hex.Core.Ports;

/// <summary>Remembers how well models word their edits, so that the next run asks in the way that works.</summary>
public interface IProtocolMemory
{
    /// <summary>What is known of a model; empty when nothing is.</summary>
    Task<IReadOnlyList<ProtocolScore>> ScoresAsync(string model, CancellationToken cancellationToken);

    /// <summary>Counts one proposal.</summary>
    /// <param name="model">The model that made it.</param>
    /// <param name="protocol">The protocol it was made in.</param>
    /// <param name="isUsable">Whether it could be read and applied; whether the evidence passed is another matter.</param>
    /// <param name="cancellationToken">Stops before anything is counted.</param>
    Task CountAsync(string model, string protocol, bool isUsable, CancellationToken cancellationToken);
}
