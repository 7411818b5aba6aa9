using Hex.Core.Ports;
using Hex.Testing.State;

namespace Hex.State.Tests;

public sealed class InMemoryReservationsTests : ReservationsContract
{
    protected override IReservations Ledger { get; } = new InMemoryReservations();
}
