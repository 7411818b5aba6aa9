using Hex.Core.Failures;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hex.State.Sqlite;

/// <summary>Turns what SQLite and the file system say into sentences a person can act on.</summary>
internal sealed class StoreErrors(StorePaths paths, Quarantine quarantine, TimeSpan busyWait)
{
    private string Store => $"the state store {paths.Database}";

    public Exception Explain(Exception exception) => exception switch
    {
        SqliteException error => Explain(error),
        UnauthorizedAccessException error => Denied(error),
        IOException { HResult: Errno.ReadOnlyFileSystem } error => new HexException(ReadOnly(), error),
        IOException error => Explain(error),
        _ => exception,
    };

    public HexException Damaged(string detail, Exception? cause = null) =>
        HexException.Environment("state_corrupt", $"{Store} is damaged ({detail})", quarantine.Keep(), cause);

    public HexException Busy(Exception? cause = null) => HexException.Environment(
        "state_busy", $"other processes kept {Store} busy for more than {busyWait.TotalSeconds:0.#} s", "wait for them to end, then try again", cause);

    public HexException NotAFile() => HexException.Environment(
        "state_not_file", $"{Store} is a folder", "set HEX_STATE to the path of a file");

    public HexException Foreign() => HexException.Environment(
        "state_foreign", $"{Store} is a database of some other program", "set HEX_STATE to a path of its own for hex");

    public HexException NoSharedLog() => HexException.Environment(
        "state_no_wal", $"the file system of {Store} cannot share a database between processes", "set HEX_STATE to a path on a local disk");

    public Failure Newer(long version, int known) => new(
        FailureKind.Environment,
        "state_newer",
        $"{Store} was written by a newer hex (schema {version}, this one knows {known}) and is only read",
        "update hex, or set HEX_STATE to another path");

    public Failure ReadOnly() => new(
        FailureKind.Environment,
        "state_read_only",
        $"{Store} is on a read-only file system or in a folder that forbids writing",
        $"make {paths.Folder} writable, or set HEX_STATE to another path");

    private HexException Explain(IOException error) => SystemFailure.Of(error, $"{Store} cannot be opened ({error.Message})") switch
    {
        { Code: "no_space" } => Full(error),
        { Code: "too_many_open_files" or "no_memory" } failure => new HexException(failure, error),
        _ => Broken(error),
    };

    private HexException Explain(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Damaged(Detail(error), error),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => Busy(error),
        raw.SQLITE_FULL => Full(error),
        // The shared index of the log cannot grow: SQLite has no other word for a full disk there.
        raw.SQLITE_IOERR when error.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE => Full(error),
        raw.SQLITE_READONLY => new HexException(ReadOnly(), error),
        raw.SQLITE_CANTOPEN when OpenProbe.FindShortage() is { } shortage => Explain(shortage),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => Denied(error),
        raw.SQLITE_IOERR => Broken(error),
        _ => HexException.Environment("state_failed", $"{Store} refused a statement ({error.Message})", "run `hex doctor`", error),
    };

    private HexException Denied(Exception cause) => HexException.Environment(
        "state_denied",
        $"{Store} cannot be opened: it or its folder belongs to another user or forbids access",
        $"give yourself read and write permission on {paths.Folder}, or set HEX_STATE to another path",
        cause);

    private HexException Full(Exception cause) => HexException.Environment(
        "state_full", $"no space is left for {Store}", "free some space on its disk, then try again", cause);

    private HexException Broken(Exception cause) => HexException.Environment(
        "state_io", $"reading or writing {Store} failed ({cause.Message})", "check the disk, then run `hex doctor`", cause);

    private static string Detail(SqliteException error) =>
        raw.sqlite3_errstr(error.SqliteErrorCode).utf8_to_string();
}
