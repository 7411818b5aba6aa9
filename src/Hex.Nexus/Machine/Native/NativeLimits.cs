using System.Runtime.InteropServices;

namespace Hex.Nexus.Machine.Native;

/// <summary>Limits the kernel sets for this process.</summary>
internal static partial class NativeLimits
{
    private static readonly int OpenFilesResource = OperatingSystem.IsMacOS() ? 8 : 7;

    /// <summary>How many files may be open at once, or null when the kernel does not tell.</summary>
    public static ulong? OpenFiles
    {
        get
        {
            // rlim_t has 64 bits on every system hex runs on: the soft limit, then the hard one.
            Span<ulong> limits = stackalloc ulong[2];
            return Read(OpenFilesResource, limits) == 0 ? limits[0] : null;
        }
    }

    [LibraryImport(LibC.Name, EntryPoint = "getrlimit")]
    private static partial int Read(int resource, Span<ulong> limits);
}
