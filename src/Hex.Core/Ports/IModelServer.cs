using Hex.Core.Conversation;

namespace Hex.Core.Ports;

/// <summary>A server of models: what it has, and how to ask one of them.</summary>
public interface IModelServer
{
    /// <summary>The endpoint it stands for.</summary>
    ModelEndpoint Endpoint { get; }

    /// <summary>The models it has.</summary>
    /// <exception cref="ModelException">It does not answer; the kind says why.</exception>
    Task<IReadOnlyList<ModelFacts>> ListAsync(CancellationToken cancellationToken);

    /// <summary>What it says of one model, or null when it has none of this name.</summary>
    /// <exception cref="ModelException">It does not answer; the kind says why.</exception>
    Task<ModelFacts?> FindAsync(string model, CancellationToken cancellationToken);

    /// <summary>Its models, to be asked; asking one it does not have fails as such.</summary>
    IModel Model { get; }

    /// <summary>Its memory, or null where it does not tell what its models take.</summary>
    IModelResidency? Residency => null;
}
