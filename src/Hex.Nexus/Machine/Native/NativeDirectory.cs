using System.Runtime.InteropServices;

namespace Hex.Nexus.Machine.Native;

/// <summary>Lists and changes folders by names as they are on disk: bytes, which need not be UTF-8.</summary>
internal static partial class NativeDirectory
{
    private static readonly bool IsIntelMac = OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    // Of struct dirent; on 64-bit systems the fields before the name are the same for glibc and musl.
    private static readonly int NameOffset = OperatingSystem.IsMacOS() ? 21 : 19;

    /// <summary>The names in an open folder, each with the NUL at its end.</summary>
    /// <returns>The names, or null and the error number in <see cref="LibC.LastError"/>.</returns>
    public static IReadOnlyList<byte[]>? Names(int folder)
    {
        // Closing the stream closes its descriptor, so it gets one of its own.
        var own = NativeFile.OpenAt(folder, ".", OpenFlags.Read | OpenFlags.Directory);
        if (own < 0)
        {
            return null;
        }

        var stream = IsIntelMac ? OpenWideInode(own) : OpenPlainly(own);
        if (stream == 0)
        {
            _ = NativePipe.Close(own);
            return null;
        }

        var names = new List<byte[]>();
        while ((IsIntelMac ? ReadWideInode(stream) : ReadPlainly(stream)) is var entry and not 0)
        {
            var name = NameOf(entry);
            if (!name.AsSpan().SequenceEqual(".\0"u8) && !name.AsSpan().SequenceEqual("..\0"u8))
            {
                names.Add(name);
            }
        }

        var error = LibC.LastError;
        _ = Close(stream);
        Marshal.SetLastPInvokeError(error);
        return error == 0 ? names : null;
    }

    [LibraryImport(LibC.Name, EntryPoint = "openat", SetLastError = true)]
    public static partial int OpenAt(int folder, ReadOnlySpan<byte> name, int flags);

    [LibraryImport(LibC.Name, EntryPoint = "unlinkat", SetLastError = true)]
    public static partial int UnlinkAt(int folder, ReadOnlySpan<byte> name, int flags);

    [LibraryImport(LibC.Name, EntryPoint = "fchmodat", SetLastError = true)]
    public static partial int ChangeModeAt(int folder, ReadOnlySpan<byte> name, uint mode, int flags);

    private static byte[] NameOf(nint entry)
    {
        var length = 0;
        while (Marshal.ReadByte(entry, NameOffset + length) != 0)
        {
            length++;
        }

        var name = new byte[length + 1];
        Marshal.Copy(entry + NameOffset, name, 0, length);
        return name;
    }

    [LibraryImport(LibC.Name, EntryPoint = "fdopendir", SetLastError = true)]
    private static partial nint OpenPlainly(int descriptor);

    [LibraryImport(LibC.Name, EntryPoint = "readdir", SetLastError = true)]
    private static partial nint ReadPlainly(nint stream);

    // On Intel Macs the plain names stand for an older layout.
    [LibraryImport(LibC.Name, EntryPoint = "fdopendir$INODE64", SetLastError = true)]
    private static partial nint OpenWideInode(int descriptor);

    [LibraryImport(LibC.Name, EntryPoint = "readdir$INODE64", SetLastError = true)]
    private static partial nint ReadWideInode(nint stream);

    [LibraryImport(LibC.Name, EntryPoint = "closedir")]
    private static partial int Close(nint stream);
}
