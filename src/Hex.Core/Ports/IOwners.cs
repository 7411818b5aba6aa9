using Hex.Core.Admission;

namespace Hex.Core.Ports;

/// <summary>Tells whether those who own something shared between processes are still alive.</summary>
/// <remarks>By something the system itself takes back at a death, not by numbers of processes: those are used again, and differ between containers.</remarks>
public interface IOwners
{
    /// <summary>Begins an owner.</summary>
    LiveOwner Begin();

    /// <summary>Whether an owner lives; what a dead one left behind is cleared away.</summary>
    bool IsAlive(string id);
}
