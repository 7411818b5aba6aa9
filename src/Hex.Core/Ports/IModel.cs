using Hex.Core.Conversation;

namespace Hex.Core.Ports;

/// <summary>A model that answers.</summary>
public interface IModel
{
    /// <summary>Asks the model and reads its whole answer.</summary>
    /// <param name="request">The conversation so far.</param>
    /// <param name="onProgress">Told of each piece of text as it arrives and of each new try, on a thread of the adapter; must be quick.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer. Tries that failed before it are told as progress.</returns>
    /// <exception cref="ModelException">There is no usable answer; its kind says why.</exception>
    Task<ModelReply> AskAsync(ModelRequest request, Action<ModelProgress> onProgress, CancellationToken cancellationToken);
}
