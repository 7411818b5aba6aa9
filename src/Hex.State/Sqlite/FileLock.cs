using System.Diagnostics;

namespace Hex.State.Sqlite;

/// <summary>A lock on a file, seen by all processes and freed by the kernel when its holder dies.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <returns>The lock, or null when somebody else holds it, shared or not.</returns>
    public static FileStream? TryTakeExclusive(string file) => TryTake(file, FileAccess.ReadWrite, FileShare.None);

    /// <returns>The lock, or null when it stayed taken for the whole wait.</returns>
    public static FileStream? TakeExclusive(string file, TimeSpan wait) => Poll(() => TryTakeExclusive(file), wait);

    /// <returns>The lock, or null when somebody else held it exclusively for the whole wait.</returns>
    public static FileStream? TakeShared(string file, TimeSpan wait) =>
        Poll(() => TryTake(file, FileAccess.Read, FileShare.Read), wait);

    private static FileStream? Poll(Func<FileStream?> take, TimeSpan wait)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            if (take() is { } taken)
            {
                return taken;
            }

            if (Stopwatch.GetElapsedTime(start) > wait)
            {
                return null;
            }

            Thread.Sleep(Pause);
        }
    }

    private static FileStream? TryTake(string file, FileAccess access, FileShare share)
    {
        try
        {
            return OwnerOnly.Open(file, access, share);
        }
        catch (IOException exception) when (exception.HResult is Errno.AgainOnLinux or Errno.AgainOnMac or Errno.SharingViolation)
        {
            return null;
        }
    }
}
