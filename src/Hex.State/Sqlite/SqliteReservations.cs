using Hex.Core.Admission;
using Hex.Core.Ports;
using Microsoft.Data.Sqlite;

namespace Hex.State.Sqlite;

/// <summary>The ledger of memory, in the table <c>reservations</c>: each step is a part of one immediate transaction.</summary>
internal sealed class SqliteReservations(StateDatabase database) : IReservations
{
    public async Task<T> UpdateAsync<T>(Func<IReadOnlyList<Reservation>, (LedgerChange Change, T Answer)> step, CancellationToken cancellationToken)
    {
        var answer = default(T);
        await database.WriteAsync(Step, cancellationToken);
        return answer!;

        void Step(SqliteConnection connection)
        {
            (var change, answer) = step(Rows(connection));
            foreach (var owner in change.Removed)
            {
                connection.Execute("DELETE FROM reservations WHERE owner = $owner", ("$owner", owner));
            }

            if (change.Put is { } row)
            {
                Put(connection, row);
            }
        }
    }

    private static IReadOnlyList<Reservation> Rows(SqliteConnection connection) => connection.Query(
        "SELECT owner, ticket, held, run, server, model, context_tokens, model_bytes, headroom_bytes, looked_at FROM reservations ORDER BY ticket, owner",
        row => new Reservation
        {
            Owner = row.GetString(0),
            Ticket = row.GetInt64(1),
            IsHeld = row.GetBoolean(2),
            Run = row.GetString(3),
            Server = row.GetString(4),
            Model = row.GetString(5),
            ContextTokens = row.GetInt32(6),
            ModelBytes = row.GetInt64(7),
            HeadroomBytes = row.GetInt64(8),
            LookedAt = StoredTime.Parse(row.GetString(9)),
        });

    private static void Put(SqliteConnection connection, Reservation row) => connection.Execute(
        """
        INSERT OR REPLACE INTO reservations (owner, ticket, held, run, server, model, context_tokens, model_bytes, headroom_bytes, looked_at)
        VALUES ($owner, $ticket, $held, $run, $server, $model, $context, $bytes, $headroom, $looked)
        """,
        ("$owner", row.Owner),
        ("$ticket", row.Ticket),
        ("$held", row.IsHeld ? 1 : 0),
        ("$run", row.Run),
        ("$server", row.Server),
        ("$model", row.Model),
        ("$context", row.ContextTokens),
        ("$bytes", row.ModelBytes),
        ("$headroom", row.HeadroomBytes),
        ("$looked", StoredTime.Format(row.LookedAt)));
}
