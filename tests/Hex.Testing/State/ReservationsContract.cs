#pragma warning disable CS1591 // A test says what it is about by its name.

using Hex.Core.Admission;
using Hex.Core.Ports;
using Xunit;

namespace Hex.Testing.State;

/// <summary>What every ledger of memory does, whatever keeps its rows.</summary>
public abstract class ReservationsContract
{
    /// <summary>An empty ledger.</summary>
    protected abstract IReservations Ledger { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARowComesBackAsItWasPutInTheOrderOfTickets()
    {
        var (second, first) = (Row("b", 2), Row("a", 1) with { IsHeld = true, ModelBytes = long.MaxValue });
        await PutAsync(second);
        await PutAsync(first);

        Assert.Equal([first, second], await RowsAsync());
    }

    [Fact]
    public async Task ARowTakesThePlaceOfThatOfTheSameOwner()
    {
        await PutAsync(Row("a", 1));
        await PutAsync(Row("a", 1) with { IsHeld = true });

        Assert.True(Assert.Single(await RowsAsync()).IsHeld);
    }

    [Fact]
    public async Task RemovedAndPutInOneStep()
    {
        await PutAsync(Row("a", 1));
        await PutAsync(Row("b", 2));

        await Ledger.UpdateAsync(_ => (new LedgerChange(["a", "unknown"], Row("c", 3)), true), Stop);

        Assert.Equal(["b", "c"], (await RowsAsync()).Select(row => row.Owner));
    }

    [Fact]
    public async Task AStepThatFailsChangesNothing()
    {
        await PutAsync(Row("a", 1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Ledger.UpdateAsync<bool>(_ => throw new InvalidOperationException(), Stop));

        Assert.Single(await RowsAsync());
    }

    [Fact]
    public async Task StepsOfManyAtOnceComeOneAfterTheOther()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => Ledger.UpdateAsync(
            rows => (new LedgerChange([], Row($"owner {number}", rows.Select(row => row.Ticket).DefaultIfEmpty().Max() + 1)), true), Stop))));

        Assert.Equal(Enumerable.Range(1, 20).Select(ticket => (long)ticket), (await RowsAsync()).Select(row => row.Ticket));
    }

    private static Reservation Row(string owner, long ticket) => new()
    {
        Owner = owner,
        Ticket = ticket,
        IsHeld = false,
        Run = "run",
        Server = "loopback:11434",
        Model = "coder:7b",
        ContextTokens = 32_768,
        ModelBytes = 5_000_000_000,
        HeadroomBytes = 1,
        LookedAt = new DateTimeOffset(2026, 5, 1, 7, 30, 0, TimeSpan.Zero),
    };

    private Task<bool> PutAsync(Reservation row) => Ledger.UpdateAsync(_ => (new LedgerChange([], row), true), Stop);

    private Task<IReadOnlyList<Reservation>> RowsAsync() => Ledger.UpdateAsync(rows => (new LedgerChange([], null), rows), Stop);
}
