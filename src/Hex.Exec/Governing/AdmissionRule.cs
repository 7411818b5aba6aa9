using Hex.Core.Admission;

namespace Hex.Exec.Governing;

/// <summary>Decides who gets memory: it fits and nobody earlier is passed, it waits, or it never fits. Pure, so that it can be simulated.</summary>
internal static class AdmissionRule
{
    /// <summary>One that waits and has not looked for so long is passed, until it looks again: it is stopped, perhaps for good.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    /// <summary>Decides.</summary>
    /// <param name="ask">What is asked for.</param>
    /// <param name="ticket">Its place in the line.</param>
    /// <param name="view">What there is.</param>
    /// <param name="others">The rows of all others that live.</param>
    /// <param name="now">The time.</param>
    public static AdmissionVerdict Decide(MemoryAsk ask, long ticket, MemoryView view, IReadOnlyList<Reservation> others, DateTimeOffset now)
    {
        List<Reservation> held = [.. others.Where(row => row.IsHeld)];
        var ahead = others.Count(row => !row.IsHeld && row.Ticket < ticket && now - row.LookedAt < LongestSilence);
        var numbers = MemoryDemand.Of(ask, view, held);
        if (ahead > 0)
        {
            return FitsAlone(ask, view, held) ? new AdmissionVerdict.Waits(numbers, ahead) : new AdmissionVerdict.TooBig(numbers);
        }

        if (MemoryDemand.Fits(numbers))
        {
            return new AdmissionVerdict.Admitted(numbers, []);
        }

        return WithoutIdle(ask, view, held) is { } admitted ? admitted
            : held.Count > 0 && FitsAlone(ask, view, held) ? new AdmissionVerdict.Waits(numbers, ahead)
            : new AdmissionVerdict.TooBig(numbers);
    }

    // Models nobody of hex uses can go, the largest first: a server has them only in case they are asked again.
    private static AdmissionVerdict.Admitted? WithoutIdle(MemoryAsk ask, MemoryView view, List<Reservation> held)
    {
        var gone = new List<ResidentModel>();
        foreach (var idle in view.Residents.Where(resident => resident.Name != ask.Model && !IsUsed(resident, ask.Server, held)).OrderByDescending(resident => resident.SizeBytes))
        {
            gone.Add(idle);
            var numbers = MemoryDemand.Of(ask, view.Without(gone), held);
            if (MemoryDemand.Fits(numbers))
            {
                return new AdmissionVerdict.Admitted(numbers, gone);
            }
        }

        return null;
    }

    private static bool IsUsed(ResidentModel resident, string server, List<Reservation> held) =>
        held.Exists(row => row.Server == server && row.Model == resident.Name);

    // Once all others are gone, whatever they have taken comes back. How much that is nobody knows, so the most it can be is assumed:
    // one that waits in vain learns of it when they are gone.
    private static bool FitsAlone(MemoryAsk ask, MemoryView view, List<Reservation> held)
    {
        var empty = view.Without([.. view.Residents.Where(resident => resident.Name != ask.Model)]);
        var available = empty.AvailableBytes;
        foreach (var row in held)
        {
            available = Saturating.Add(available, Saturating.Add(row.HeadroomBytes, row.Server == ask.Server ? 0 : row.ModelBytes));
        }

        return MemoryDemand.Fits(MemoryDemand.Of(ask, empty with { AvailableBytes = Math.Min(available, view.TotalBytes ?? long.MaxValue) }, []));
    }
}
