using System.Globalization;

namespace Hex.State.Sqlite;

/// <summary>The store's file and the files that stand beside it.</summary>
internal sealed class StorePaths(string path)
{
    /// <summary>The real file: SQLite follows links too and puts its companions beside what they lead to.</summary>
    public string Database { get; } = Followed(Path.GetFullPath(path));

    public string Folder => Path.GetDirectoryName(Database)!;

    /// <summary>SQLite's write-ahead log: committed rows that are not in the main file yet.</summary>
    public string Wal => Database + "-wal";

    /// <summary>SQLite's index of the log, shared by the processes; it goes when the last of them closes the store.</summary>
    public string SharedIndex => Database + "-shm";

    /// <summary>Held exclusively while a process opens the store.</summary>
    public string Opening => Database + ".opening";

    /// <summary>Held shared by every process that has the store open.</summary>
    public string Users => Database + ".users";

    public string Backup(int version) => $"{Database}.backup-v{version.ToString(CultureInfo.InvariantCulture)}";

    public string Corrupt(DateTimeOffset now) =>
        $"{Database}.corrupt-{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}";

    public IReadOnlyList<string> CorruptCopies() => Beside(".corrupt-*");

    /// <summary>The backup written last, or null.</summary>
    public string? NewestBackup() =>
        Beside(".backup-v*").Where(file => !file.EndsWith(".partial", StringComparison.Ordinal)).MaxBy(File.GetLastWriteTimeUtc);

    public static long LengthOf(string file) => new FileInfo(file) is { Exists: true } info ? info.Length : 0;

    private static string Followed(string file) =>
        new FileInfo(file).LinkTarget is null ? file : File.ResolveLinkTarget(file, returnFinalTarget: true)!.FullName;

    private string[] Beside(string pattern) =>
        Directory.Exists(Folder) ? Directory.GetFiles(Folder, Path.GetFileName(Database) + pattern) : [];
}
