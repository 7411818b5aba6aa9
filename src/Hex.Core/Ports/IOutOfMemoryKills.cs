namespace Hex.Core.Ports;

/// <summary>Counts the processes that the system ended because memory ran out.</summary>
public interface IOutOfMemoryKills
{
    /// <summary>How many so far, or null when the system does not say; what matters is whether it rose.</summary>
    long? Count();
}
