using System.Runtime.InteropServices;

namespace Hex.Nexus.Machine.Native;

/// <summary>Waiting for and signalling processes.</summary>
internal static partial class NativeProcess
{
    public const int WaitByPid = 1;
    public const int NoHang = 1;
    public const int Exited = 4;
    public const int SubreaperOption = 36;
    public const nint IgnoredHandler = 1;

    /// <summary>Room for the largest siginfo_t and struct sigaction of the systems we run on.</summary>
    public const int StructureRoom = 256;

    public static int LeaveUnreaped { get; } = OperatingSystem.IsMacOS() ? 0x20 : 0x01000000;

    [LibraryImport(LibC.Name, EntryPoint = "waitid", SetLastError = true)]
    public static partial int WaitId(int kind, int id, Span<byte> information, int options);

    [LibraryImport(LibC.Name, EntryPoint = "waitpid", SetLastError = true)]
    public static partial int WaitPid(int process, out int status, int options);

    [LibraryImport(LibC.Name, EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int process, int signal);

    [LibraryImport(LibC.Name, EntryPoint = "getsid", SetLastError = true)]
    public static partial int SessionOf(int process);

    [LibraryImport(LibC.Name, EntryPoint = "prctl", SetLastError = true)]
    public static partial int Control(int option, nint first, nint second, nint third, nint fourth);

    [LibraryImport(LibC.Name, EntryPoint = "sigaction", SetLastError = true)]
    public static partial int ReadAction(int signal, nint replacement, Span<byte> current);

    [LibraryImport(LibC.Name, EntryPoint = "signal", SetLastError = true)]
    public static partial nint SetHandler(int signal, nint handler);
}
