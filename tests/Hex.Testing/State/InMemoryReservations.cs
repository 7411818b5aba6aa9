using Hex.Core.Admission;
using Hex.Core.Ports;

namespace Hex.Testing.State;

/// <summary>A ledger in memory.</summary>
public sealed class InMemoryReservations : IReservations
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Reservation> _rows = new(StringComparer.Ordinal);

    /// <summary>The rows, in the order of their tickets.</summary>
    public IReadOnlyList<Reservation> Rows
    {
        get
        {
            lock (_gate)
            {
                return [.. _rows.Values.OrderBy(row => row.Ticket)];
            }
        }
    }

    /// <inheritdoc/>
    public Task<T> UpdateAsync<T>(Func<IReadOnlyList<Reservation>, (LedgerChange Change, T Answer)> step, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var (change, answer) = step([.. _rows.Values.OrderBy(row => row.Ticket)]);
            foreach (var owner in change.Removed)
            {
                _rows.Remove(owner);
            }

            if (change.Put is { } put)
            {
                _rows[put.Owner] = put;
            }

            return Task.FromResult(answer);
        }
    }
}
