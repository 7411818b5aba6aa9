using Hex.Core.Admission;

namespace Hex.Exec.Governing;

/// <summary>One look at the ledger: the dead are removed, then the one who looks is given its answer and its row.</summary>
internal static class LedgerLook
{
    /// <summary>Looks.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="ask">What is asked for.</param>
    /// <param name="view">What there is.</param>
    /// <param name="now">The time.</param>
    /// <param name="isAlive">Whether an owner lives.</param>
    public static (LedgerChange Change, AdmissionVerdict Verdict) Take(
        IReadOnlyList<Reservation> rows, MemoryAsk ask, MemoryView view, DateTimeOffset now, Func<string, bool> isAlive)
    {
        var dead = DeadIn(rows.Where(row => row.Owner != ask.Owner), isAlive);
        var others = rows.Where(row => row.Owner != ask.Owner && !dead.Contains(row.Owner)).ToList();
        var ticket = rows.FirstOrDefault(row => row.Owner == ask.Owner)?.Ticket ?? rows.Select(row => row.Ticket).DefaultIfEmpty().Max() + 1;
        var verdict = AdmissionRule.Decide(ask, ticket, view, others, now);
        return verdict is AdmissionVerdict.TooBig
            ? (new LedgerChange([.. dead, ask.Owner], null), verdict)
            : (new LedgerChange(dead, RowOf(ask, ticket, verdict is AdmissionVerdict.Admitted, now)), verdict);
    }

    /// <summary>The owners in some rows that live no more.</summary>
    public static IReadOnlyList<string> DeadIn(IEnumerable<Reservation> rows, Func<string, bool> isAlive) =>
        [.. rows.Select(row => row.Owner).Where(owner => !isAlive(owner))];

    private static Reservation RowOf(MemoryAsk ask, long ticket, bool isHeld, DateTimeOffset now) => new()
    {
        Owner = ask.Owner,
        Ticket = ticket,
        IsHeld = isHeld,
        Run = ask.Run,
        Server = ask.Server,
        Model = ask.Model,
        ContextTokens = ask.ContextTokens,
        ModelBytes = ask.ModelBytes,
        HeadroomBytes = ask.HeadroomBytes,
        LookedAt = now,
    };
}
