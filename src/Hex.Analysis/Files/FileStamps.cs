using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Hex.Analysis.Files;

/// <summary>Takes the stamps of files.</summary>
internal static partial class FileStamps
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint BasicFields = 0x7ff;
    private const int StatusSize = 256;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>The time by the clock that stamps are taken by, in nanoseconds.</summary>
    public static long Now => Nanoseconds(DateTime.UtcNow);

    /// <summary>The stamp of a file, or null when it is gone, cannot be looked at, or is a link or a device.</summary>
    public static FileStamp? Take(string path) => OperatingSystem.IsLinux() ? TakeOnLinux(path) : TakeElsewhere(path);

    private static FileStamp? TakeOnLinux(string path)
    {
        Span<byte> status = stackalloc byte[StatusSize];
        if (Statx(CurrentFolder, path, NoFollow, BasicFields, status) != 0 || (BinaryPrimitives.ReadUInt16LittleEndian(status[28..]) & TypeMask) != RegularFile)
            return null;

        // The layout of struct statx is the same on every Linux.
        return new FileStamp(Number(status[40..]), Time(status[112..]), Time(status[96..]), Number(status[32..]));
    }

    private static FileStamp? TakeElsewhere(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.LinkTarget is null ? new FileStamp(file.Length, Nanoseconds(file.LastWriteTimeUtc), 0, 0) : null;
    }

    private static long Time(ReadOnlySpan<byte> timestamp) => (Number(timestamp) * 1_000_000_000) + BinaryPrimitives.ReadUInt32LittleEndian(timestamp[8..]);

    private static long Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt64LittleEndian(bytes);

    private static long Nanoseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks * 100;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string name, int flags, uint mask, Span<byte> status);
}
