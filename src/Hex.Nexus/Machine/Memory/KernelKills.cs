using Hex.Core.Ports;

namespace Hex.Nexus.Machine.Memory;

/// <summary>The kernel's own counts: of this process's control group, and of the whole machine.</summary>
/// <param name="root">The folder that stands for <c>/</c>.</param>
internal sealed class KernelKills(string root = "/") : IOutOfMemoryKills
{
    private readonly MemoryGroups _groups = new(root);

    /// <inheritdoc/>
    public long? Count() => (_groups.Kills(), TextFile.ReadNumber(Path.Combine(root, "proc/vmstat"), "oom_kill")) switch
    {
        (null, null) => null,

        // A command may have put itself into a group of its own, whose kills only the machine counts.
        var (group, machine) => (group ?? 0) + (machine ?? 0),
    };
}
