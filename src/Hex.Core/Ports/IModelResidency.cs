using Hex.Core.Admission;
using Hex.Core.Conversation;

namespace Hex.Core.Ports;

/// <summary>A server that loads models when they are asked, and tells what they take.</summary>
public interface IModelResidency
{
    /// <summary>What a model takes, or null when the server has none of this name.</summary>
    /// <exception cref="ModelException">The server does not answer.</exception>
    Task<ModelSize?> SizeAsync(string model, CancellationToken cancellationToken);

    /// <summary>The models in memory now.</summary>
    /// <exception cref="ModelException">The server does not answer.</exception>
    Task<IReadOnlyList<ResidentModel>> ResidentAsync(CancellationToken cancellationToken);

    /// <summary>Has the server let go of a model as soon as nobody is being answered by it.</summary>
    /// <exception cref="ModelException">The server does not answer.</exception>
    Task UnloadAsync(string model, CancellationToken cancellationToken);
}
