using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Hex.Core.Workspaces;

namespace Hex.Nexus.Machine.Native;

/// <summary>What the system knows of a file, links not followed.</summary>
/// <param name="Facts">Its kind, length and permission bits.</param>
/// <param name="Device">The file system it is on.</param>
/// <param name="Inode">Its number there.</param>
/// <param name="Mount">Where that file system is mounted; 0 where the system does not tell (before Linux 5.8, macOS).</param>
internal readonly record struct FileStatus(FileFacts Facts, ulong Device, ulong Inode, ulong Mount)
{
    private const int TypeMask = 0xF000;
    private const int PermissionMask = 0xFFF;
    private const int Room = 256;

    /// <summary>Looks at an entry of a folder, or at the open file itself when the name is empty.</summary>
    /// <returns>The status, or null and the error number in <see cref="LibC.LastError"/>.</returns>
    public static FileStatus? TryRead(int folder, string name)
    {
        Span<byte> raw = stackalloc byte[Room];
        return OperatingSystem.IsMacOS() ? ReadStat(folder, name, raw) : ReadStatx(folder, name, raw);
    }

    // statx has one layout on all processors, which stat has not.
    private static FileStatus? ReadStatx(int folder, string name, Span<byte> raw) =>
        NativeStatus.Statx(folder, name, NativeStatus.LinuxNoFollow | NativeStatus.LinuxEmptyPath, NativeStatus.BasicFields | NativeStatus.MountField, raw) != 0
            ? null
            : new FileStatus(
                ToFacts(BitConverter.ToUInt16(raw[28..]), BitConverter.ToInt64(raw[40..])),
                BinaryPrimitives.ReadUInt64LittleEndian(raw[136..]),
                BitConverter.ToUInt64(raw[32..]),
                BitConverter.ToUInt64(raw[144..]));

    private static FileStatus? ReadStat(int folder, string name, Span<byte> raw)
    {
        var isPlain = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
        var result = name.Length == 0
            ? (isPlain ? NativeStatus.Fstat(folder, raw) : NativeStatus.FstatWideInode(folder, raw))
            : (isPlain ? NativeStatus.FstatAt(folder, name, raw, NativeStatus.MacNoFollow) : NativeStatus.FstatAtWideInode(folder, name, raw, NativeStatus.MacNoFollow));
        return result != 0
            ? null
            : new FileStatus(
                ToFacts(BitConverter.ToUInt16(raw[4..]), BitConverter.ToInt64(raw[96..])),
                BitConverter.ToUInt32(raw),
                BitConverter.ToUInt64(raw[8..]),
                Mount: 0);
    }

    private static FileFacts ToFacts(int mode, long length)
    {
        var kind = (mode & TypeMask) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Directory,
            0xA000 => FileKind.SymbolicLink,
            _ => FileKind.Special,
        };
        return kind == FileKind.Regular ? new FileFacts(kind, length, mode & PermissionMask) : new FileFacts(kind, 0, 0);
    }
}
