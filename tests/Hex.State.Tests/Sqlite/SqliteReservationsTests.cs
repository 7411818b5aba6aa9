using Hex.Core.Ports;
using Hex.State.Sqlite;
using Hex.Testing.State;

namespace Hex.State.Tests.Sqlite;

public sealed class SqliteReservationsTests : ReservationsContract, IDisposable
{
    private readonly StoreFolder _folder = new();

    public SqliteReservationsTests() => Ledger = new SqliteReservations(_folder.Database());

    protected override IReservations Ledger { get; }

    public void Dispose() => _folder.Dispose();
}
