namespace Hex.Analysis.Files;

/// <summary>What tells without reading it whether a file is still the one it was.</summary>
/// <param name="Size">Its bytes.</param>
/// <param name="Modified">When its content last changed, in nanoseconds.</param>
/// <param name="Changed">When its content or its place among the files last changed, in nanoseconds; 0 where the system does not say.</param>
/// <param name="Inode">Its number; 0 where the system does not say.</param>
internal readonly record struct FileStamp(long Size, long Modified, long Changed, long Inode)
{
    // A file that is written twice within a tick of the file system's clock looks untouched afterwards.
    private const long Tick = 100_000_000;

    /// <summary>Whether a later change would show in it, for one who looked at this time.</summary>
    /// <param name="now">The time before it was looked at, in nanoseconds.</param>
    public bool IsSettled(long now) => Math.Max(Modified, Changed) < now - Tick;
}
