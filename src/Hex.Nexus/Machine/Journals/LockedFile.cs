using System.Text;
using Hex.Nexus.Machine.Files;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Journals;

/// <summary>A file held exclusively by this process. The kernel lets go of it when the process ends, whatever ends it.</summary>
/// <remarks>
/// The lock is <c>flock</c> on a descriptor of our own: that of the framework can be switched off by a variable, and keeps
/// others from reading who the holder is.
/// </remarks>
internal sealed class LockedFile : IDisposable
{
    private const uint OwnerOnly = 0x180;
    private const int LongestHolder = 1024;

    private readonly Descriptor _file;
    private readonly string _path;

    private LockedFile(Descriptor file, string path) => (_file, _path) = (file, path);

    /// <summary>Locks a file, making it where it is missing.</summary>
    /// <returns>The held file, or null when somebody else holds it, or it or its folder was removed meanwhile.</returns>
    public static LockedFile? TryAcquire(string path)
    {
        var file = new Descriptor(NativeFile.Open(path, OpenFlags.ReadWrite | OpenFlags.Create | OpenFlags.NoFollow, OwnerOnly));
        if (file.Number < 0)
        {
            return LibC.LastError == LibC.NoEntry ? null : throw FileFailures.FromError(path, "opened", LibC.LastError);
        }

        if (TryLock(file, path) && IsStill(file, path))
        {
            return new LockedFile(file, path);
        }

        file.Dispose();
        return null;
    }

    /// <summary>Reads who holds a file.</summary>
    /// <returns>The holder, or null when the file tells none.</returns>
    public static string? ReadHolder(string path)
    {
        using var file = new Descriptor(NativeFile.Open(path, OpenFlags.Read | OpenFlags.NoFollow));
        return file.ReadAll(LongestHolder) is { Length: > 0 } content ? Encoding.UTF8.GetString(content) : null;
    }

    /// <summary>Tells others who holds the file; call once.</summary>
    public void WriteHolder(string holder)
    {
        Clear();
        if (_file.WriteAll(Encoding.UTF8.GetBytes(holder)) is var error and not 0)
        {
            throw FileFailures.FromError(_path, "written", error);
        }
    }

    public void Dispose()
    {
        if (_file.Number >= 0)
        {
            _ = NativeFile.Truncate(_file.Number, 0);

            // Closing would not do while a child that is just being started has a copy of the descriptor.
            _ = NativeFile.Lock(_file.Number, NativeFile.Unlock);
            _file.Dispose();
        }
    }

    private void Clear()
    {
        if (NativeFile.Truncate(_file.Number, 0) != 0)
        {
            throw FileFailures.FromError(_path, "written", LibC.LastError);
        }
    }

    private static bool TryLock(Descriptor file, string path)
    {
        if (NativeFile.Lock(file.Number, NativeFile.LockExclusive | NativeFile.LockNonBlocking) == 0)
        {
            return true;
        }

        return LibC.LastError == LibC.WouldBlock ? false : throw FileFailures.FromError(path, "locked", LibC.LastError);
    }

    // Between opening and locking, the former holder may have removed the file: then the lock is on something without a name.
    private static bool IsStill(Descriptor file, string path)
    {
        var held = FileStatus.TryRead(file.Number, string.Empty);
        var named = FileStatus.TryRead(NativeFile.WorkingDirectory, path);
        return held is { } one && named is { } other && (one.Device, one.Inode) == (other.Device, other.Inode);
    }
}
