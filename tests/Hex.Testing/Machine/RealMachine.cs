using Hex.Core.Ports;
using Hex.Nexus.Machine.Files;
using Hex.Nexus.Machine.Memory;
using Hex.Nexus.Machine.Processes;
using Hex.Nexus.Machine.Trees;

namespace Hex.Testing.Machine;

/// <summary>The product's own adapters of the machine, for tests of adapters that stand on them.</summary>
public static class RealMachine
{
    /// <summary>Removes folders.</summary>
    public static IFolderRemoval Folders { get; } = new FolderRemoval();

    /// <summary>Opens the files beneath a folder.</summary>
    public static IFileRoots Roots { get; } = new FileRoots();

    /// <summary>Counts what the kernel kills.</summary>
    public static IOutOfMemoryKills CountsKills { get; } = new KernelKills();

    /// <summary>Starts processes, with the search path as it is now.</summary>
    public static ICommandRunner StartsProcesses() => new ProcessCommandRunner();
}
