using Hex.Core.Conversation;

namespace Hex.Core.Ports;

/// <summary>The model servers this machine is told of.</summary>
public interface IModelServers
{
    /// <summary>The servers in the order they are asked: those the operator added, then those found by convention.</summary>
    IReadOnlyList<IModelServer> All { get; }

    /// <summary>Remembers an endpoint; one of the same name is replaced.</summary>
    void Add(ModelEndpoint endpoint);

    /// <summary>Forgets an endpoint that was added.</summary>
    /// <returns>Whether there was one.</returns>
    bool Remove(string name);
}
