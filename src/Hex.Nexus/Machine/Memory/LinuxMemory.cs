using Hex.Core.Admission;

namespace Hex.Nexus.Machine.Memory;

/// <summary>The main memory of Linux: what the kernel says is available, and what control groups leave of it.</summary>
/// <param name="root">The folder that stands for <c>/</c>.</param>
internal sealed class LinuxMemory(string root = "/")
{
    private const string Source = "/proc/meminfo";
    private const long Kilobyte = 1024;

    private readonly MemoryGroups _groups = new(root);

    public MachineMemory Read()
    {
        var file = Path.Combine(root, "proc/meminfo");
        var machine = new MachineMemory
        {
            AvailableBytes = TextFile.ReadNumber(file, "MemAvailable:") * Kilobyte,
            TotalBytes = TextFile.ReadNumber(file, "MemTotal:") * Kilobyte,
            Source = Source,
        };
        return _groups.Tightest() is { } group && !(group.FreeBytes >= machine.AvailableBytes)
            ? machine with { AvailableBytes = group.FreeBytes, TotalBytes = Math.Min(group.LimitBytes, machine.TotalBytes ?? long.MaxValue), Bound = group.Name }
            : machine;
    }
}
