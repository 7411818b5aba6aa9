using Hex.Core.Admission;

namespace Hex.Core.Ports;

/// <summary>The ledger of memory that runs reserved, shared by all processes of the user.</summary>
public interface IReservations
{
    /// <summary>Looks at every row and changes them, in one step that no other process comes between.</summary>
    /// <param name="step">Decides from all rows what to change and what to answer; must be quick, for everybody waits for it.</param>
    /// <param name="cancellationToken">Gives up before the step.</param>
    /// <returns>The answer, once the change is in the ledger.</returns>
    Task<T> UpdateAsync<T>(Func<IReadOnlyList<Reservation>, (LedgerChange Change, T Answer)> step, CancellationToken cancellationToken);
}
