using System.Runtime.InteropServices;

namespace Hex.Nexus.Machine.Native;

/// <summary>Pipes and polling of the C library.</summary>
internal static partial class NativePipe
{
    public const short PollIn = 0x1;
    public const short PollOut = 0x4;

    /// <summary>A write of this size never blocks once poll calls the pipe writable.</summary>
    public static int AtomicWrite { get; } = OperatingSystem.IsMacOS() ? 512 : 4096;

    [LibraryImport(LibC.Name, EntryPoint = "pipe2", SetLastError = true)]
    public static partial int CreateClosedOnExec(Span<int> ends, int flags);

    [LibraryImport(LibC.Name, EntryPoint = "pipe", SetLastError = true)]
    public static partial int Create(Span<int> ends);

    [LibraryImport(LibC.Name, EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, Span<byte> buffer, nint length);

    [LibraryImport(LibC.Name, EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, ReadOnlySpan<byte> buffer, nint length);

    [LibraryImport(LibC.Name, EntryPoint = "close")]
    public static partial int Close(int descriptor);

    // nfds_t is an unsigned long on Linux and an unsigned int on macOS; a small number reads the same in both registers.
    [LibraryImport(LibC.Name, EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(Span<PollEntry> entries, nint count, int milliseconds);
}
