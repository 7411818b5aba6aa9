using System.Runtime.InteropServices;

namespace Hex.Nexus.Machine.Native;

/// <summary>File calls of the C library that .NET does not offer.</summary>
internal static partial class NativeFile
{
    public const int LockExclusive = 2;
    public const int LockNonBlocking = 4;
    public const int Unlock = 8;
    public const int WriteAccess = 2;
    private const int ExecuteAccess = 1;
    private const int ReadDescriptorFlags = 1;

    private static readonly bool PassesVariadicsOnStack =
        OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>Stands for the working directory; absolute paths do not depend on it.</summary>
    public static int WorkingDirectory { get; } = OperatingSystem.IsMacOS() ? -2 : -100;

    /// <summary>The flag that makes <see cref="UnlinkAt"/> remove an empty folder.</summary>
    public static int RemoveDirectory { get; } = OperatingSystem.IsMacOS() ? 0x80 : 0x200;

    public static bool MayExecute(string path) => AccessAt(WorkingDirectory, path, ExecuteAccess, 0) == 0;

    public static int Open(string path, int flags, uint mode = 0) => OpenAt(WorkingDirectory, path, flags, mode);

    /// <returns>The flags of a descriptor, or -1 where it is closed.</returns>
    public static int ReadFlags(int descriptor) => Control(descriptor, ReadDescriptorFlags);

    public static int OpenAt(int folder, string path, int flags, uint mode = 0) => PassesVariadicsOnStack
        ? OpenAtOnAppleSilicon(folder, path, flags | OpenFlags.CloseOnExec, 0, 0, 0, 0, 0, mode)
        : OpenAtPlainly(folder, path, flags | OpenFlags.CloseOnExec, mode);

    [LibraryImport(LibC.Name, EntryPoint = "faccessat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int AccessAt(int folder, string path, int mode, int flags);

    [LibraryImport(LibC.Name, EntryPoint = "mkdirat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int MakeDirectoryAt(int folder, string path, uint mode);

    [LibraryImport(LibC.Name, EntryPoint = "renameat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int RenameAt(int folder, string path, int newFolder, string newPath);

    [LibraryImport(LibC.Name, EntryPoint = "unlinkat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int UnlinkAt(int folder, string path, int flags);

    [LibraryImport(LibC.Name, EntryPoint = "fchmod", SetLastError = true)]
    public static partial int ChangeMode(int descriptor, uint mode);

    [LibraryImport(LibC.Name, EntryPoint = "fsync", SetLastError = true)]
    public static partial int Sync(int descriptor);

    [LibraryImport(LibC.Name, EntryPoint = "flock", SetLastError = true)]
    public static partial int Lock(int descriptor, int operation);

    [LibraryImport(LibC.Name, EntryPoint = "ftruncate", SetLastError = true)]
    public static partial int Truncate(int descriptor, long length);

    [LibraryImport(LibC.Name, EntryPoint = "umask")]
    public static partial uint SwapUmask(uint mask);

    [LibraryImport(LibC.Name, EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command);

    [LibraryImport(LibC.Name, EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAtPlainly(int folder, string path, int flags, uint mode);

    // The mode is a variadic argument, which Apple's processors expect on the stack: fill the eight registers first.
    [LibraryImport(LibC.Name, EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAtOnAppleSilicon(
        int folder, string path, int flags, nint fourth, nint fifth, nint sixth, nint seventh, nint eighth, uint mode);
}
