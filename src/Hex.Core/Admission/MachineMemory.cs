namespace Hex.Core.Admission;

/// <summary>What a machine has of memory now. What could not be found out is null, never a guess.</summary>
public sealed record MachineMemory
{
    /// <summary>The main memory that programs can still take, in bytes; the tightest limit counts. Null when nothing tells it.</summary>
    public long? AvailableBytes { get; init; }

    /// <summary>The main memory in all, or the limit set on it, in bytes; null when nothing tells it.</summary>
    public long? TotalBytes { get; init; }

    /// <summary>Where the numbers of the main memory come from, such as <c>/proc/meminfo</c>.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The control group whose limit decided, or null when none is tighter than the machine itself.</summary>
    public string? Bound { get; init; }

    /// <summary>Whether accelerators use the main memory, so that there is one pool and theirs is none of its own.</summary>
    public bool IsUnified { get; init; }

    /// <summary>The accelerators, every one of them.</summary>
    public IReadOnlyList<Accelerator> Accelerators { get; init; } = [];

    /// <summary>Why there may be accelerators that are not told of, in one clause; or null.</summary>
    public string? Unseen { get; init; }

    /// <summary>What is known to be free on all accelerators together, in bytes.</summary>
    public long AcceleratorFreeBytes => IsUnified ? 0 : Accelerators.Sum(accelerator => accelerator.FreeBytes ?? 0);
}
