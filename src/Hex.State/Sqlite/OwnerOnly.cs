namespace Hex.State.Sqlite;

/// <summary>Folders and files that nobody but their owner may read.</summary>
/// <remarks>
/// Never for a database file that this process may have open: closing any other handle of it would drop
/// SQLite's POSIX locks, and another process could then remove the log under our hands.
/// </remarks>
internal static class OwnerOnly
{
    private const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, ReadWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Makes an empty file; SQLite gives its companions the same mode.</summary>
    public static void Create(string file) => Open(file, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();

    /// <summary>Returns once the file's content is on the disk.</summary>
    public static void Flush(string file)
    {
        using var stream = Open(file, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Opens a file, making it if there is none.</summary>
    public static FileStream Open(string file, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = ReadWrite;
        }

        return new FileStream(file, options);
    }
}
