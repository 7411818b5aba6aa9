using Hex.Core.Admission;

namespace Hex.Exec.Governing;

/// <summary>What there is of memory, as one who asks sees it.</summary>
/// <param name="AvailableBytes">Main memory that can be taken now.</param>
/// <param name="TotalBytes">Main memory in all, or null when unknown.</param>
/// <param name="AcceleratorBytes">What is free on all accelerators together.</param>
/// <param name="Residents">What the server that is asked for has in memory, by full names.</param>
internal sealed record MemoryView(long AvailableBytes, long? TotalBytes, long AcceleratorBytes, IReadOnlyList<ResidentModel> Residents)
{
    /// <summary>Why there may be more than is seen, or null; then nothing is refused for being too big.</summary>
    public string? Unseen { get; init; }

    /// <summary>The view with some resident models gone.</summary>
    public MemoryView Without(IReadOnlyCollection<ResidentModel> gone) => this with
    {
        AvailableBytes = gone.Aggregate(AvailableBytes, (sum, model) => Saturating.Add(sum, Saturating.Subtract(model.SizeBytes, model.AcceleratorBytes))),
        AcceleratorBytes = gone.Aggregate(AcceleratorBytes, (sum, model) => Saturating.Add(sum, model.AcceleratorBytes)),
        Residents = [.. Residents.Where(model => !gone.Contains(model))],
    };
}
