using Hex.Core.Admission;

namespace Hex.Exec.Governing;

/// <summary>What one who asks needs and what others have still to come: the formula.</summary>
/// <remarks>
/// All models fill the accelerators first and share what is loaded already; what does not fit there goes into main memory,
/// beside the headroom of every run. With nobody else this is: max(0, model - free accelerators) + headroom + safety.
/// </remarks>
internal static class MemoryDemand
{
    /// <summary>The numbers of one who asks.</summary>
    /// <param name="ask">What is asked for.</param>
    /// <param name="view">What there is.</param>
    /// <param name="held">What others hold.</param>
    public static MemoryNumbers Of(MemoryAsk ask, MemoryView view, IReadOnlyList<Reservation> held)
    {
        var (coming, shared) = Coming(ask, view, held);
        var own = Math.Max(0, Missing(view, ask.Model, ask.ModelBytes, ask.ContextTokens) - shared);
        var accelerator = Saturating.Subtract(view.AcceleratorBytes, coming);
        var footprint = Saturating.Subtract(own, accelerator);
        var reserved = Saturating.Subtract(coming, view.AcceleratorBytes);
        for (var index = 0; index < held.Count; index++)
        {
            reserved = Saturating.Add(reserved, held[index].HeadroomBytes);
        }

        return new MemoryNumbers(
            ask.ContextTokens, ask.WeightBytes, ask.CacheBytes, ask.ModelBytes - own, footprint, ask.HeadroomBytes, ask.SafetyBytes,
            Saturating.Add(Saturating.Add(footprint, ask.HeadroomBytes), ask.SafetyBytes), view.AvailableBytes, accelerator, reserved);
    }

    /// <summary>Whether what is required is there; to the byte is enough.</summary>
    public static bool Fits(MemoryNumbers numbers) =>
        Saturating.Add(numbers.RequiredBytes, numbers.ReservedBytes) is var all and < long.MaxValue && all <= numbers.AvailableBytes;

    /// <summary>What the held models have still to load, and what of it is the model asked for.</summary>
    private static (long All, long Shared) Coming(MemoryAsk ask, MemoryView view, IReadOnlyList<Reservation> held)
    {
        var (all, shared) = (0L, 0L);
        for (var index = 0; index < held.Count; index++)
        {
            if (IsCounted(held, index))
            {
                continue;
            }

            var first = held[index];
            var (bytes, context) = LargestOf(held, index);
            var isHere = first.Server == ask.Server;
            var missing = isHere ? Missing(view, first.Model, bytes, context) : bytes;
            all = Saturating.Add(all, missing);
            shared = isHere && first.Model == ask.Model ? missing : shared;
        }

        return (all, shared);
    }

    // Runs of one model at one server share it; the first row of the model stands for all.
    private static bool IsCounted(IReadOnlyList<Reservation> held, int index)
    {
        for (var earlier = 0; earlier < index; earlier++)
        {
            if (IsSameModel(held[earlier], held[index]))
            {
                return true;
            }
        }

        return false;
    }

    private static (long Bytes, int Context) LargestOf(IReadOnlyList<Reservation> held, int index)
    {
        var (bytes, context) = (held[index].ModelBytes, held[index].ContextTokens);
        for (var later = index + 1; later < held.Count; later++)
        {
            if (IsSameModel(held[later], held[index]))
            {
                (bytes, context) = (Math.Max(bytes, held[later].ModelBytes), Math.Max(context, held[later].ContextTokens));
            }
        }

        return (bytes, context);
    }

    private static bool IsSameModel(Reservation one, Reservation other) => one.Model == other.Model && one.Server == other.Server;

    // Loaded for at least the context it is used with, a model takes nothing more; for less, it is loaded anew and the old one goes.
    private static long Missing(MemoryView view, string model, long bytes, int context)
    {
        for (var index = 0; index < view.Residents.Count; index++)
        {
            var resident = view.Residents[index];
            if (resident.Name == model)
            {
                return resident.ContextTokens >= context ? 0 : Saturating.Subtract(bytes, resident.SizeBytes);
            }
        }

        return bytes;
    }
}
