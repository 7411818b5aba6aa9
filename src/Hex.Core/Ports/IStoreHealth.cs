namespace Hex.Core.Ports;

/// <summary>Tells whether the state store can be trusted.</summary>
public interface IStoreHealth
{
    /// <summary>Where the store is.</summary>
    string Location { get; }

    /// <summary>Checks the whole store.</summary>
    /// <returns>What is wrong, one clause each; empty when all is well.</returns>
    Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken);
}
