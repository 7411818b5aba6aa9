using System.Runtime.InteropServices;

namespace Hex.Nexus.Machine.Native;

/// <summary>The calls behind <see cref="FileStatus"/>.</summary>
internal static partial class NativeStatus
{
    public const int LinuxNoFollow = 0x100;
    public const int LinuxEmptyPath = 0x1000;
    public const int MacNoFollow = 0x20;
    public const uint BasicFields = 0x7ff;
    public const uint MountField = 0x1000;

    // glibc 2.28, musl 1.2.
    [LibraryImport(LibC.Name, EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int Statx(int folder, string name, int flags, uint mask, Span<byte> status);

    [LibraryImport(LibC.Name, EntryPoint = "fstat", SetLastError = true)]
    public static partial int Fstat(int descriptor, Span<byte> status);

    [LibraryImport(LibC.Name, EntryPoint = "fstatat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int FstatAt(int folder, string name, Span<byte> status, int flags);

    // On Intel Macs the plain names stand for an older layout.
    [LibraryImport(LibC.Name, EntryPoint = "fstat$INODE64", SetLastError = true)]
    public static partial int FstatWideInode(int descriptor, Span<byte> status);

    [LibraryImport(LibC.Name, EntryPoint = "fstatat$INODE64", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int FstatAtWideInode(int folder, string name, Span<byte> status, int flags);
}
