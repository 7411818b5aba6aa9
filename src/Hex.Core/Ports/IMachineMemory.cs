using Hex.Core.Admission;

namespace Hex.Core.Ports;

/// <summary>Tells what this machine has of memory.</summary>
public interface IMachineMemory
{
    /// <summary>Looks now.</summary>
    /// <returns>What could be found out within about two seconds, whatever hangs.</returns>
    Task<MachineMemory> ReadAsync(CancellationToken cancellationToken);
}
