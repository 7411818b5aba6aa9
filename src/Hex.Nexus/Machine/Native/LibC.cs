using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Blittable signatures alone: what is precompiled then needs no marshalling stub at run time.
[assembly: DisableRuntimeMarshalling]

namespace Hex.Nexus.Machine.Native;

/// <summary>What all imports from the C library share.</summary>
internal static class LibC
{
    public const string Name = "libc";

    /// <summary>Error numbers that read the same on Linux and macOS.</summary>
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int NoExec = 8;
    public const int NoMemory = 12;
    public const int Access = 13;
    public const int Exists = 17;
    public const int NotDirectory = 20;

    /// <summary>Error numbers that do not.</summary>
    public static int TooManyLinks { get; } = OperatingSystem.IsMacOS() ? 62 : 40;
    public static int NotEmpty { get; } = OperatingSystem.IsMacOS() ? 66 : 39;
    public static int NameTooLong { get; } = OperatingSystem.IsMacOS() ? 63 : 36;
    public static int WouldBlock { get; } = OperatingSystem.IsMacOS() ? 35 : 11;

    public static int LastError => Marshal.GetLastPInvokeError();

    public static string Describe(int error) => Marshal.GetPInvokeErrorMessage(error);
}
