using Hex.Core.Failures;
using Hex.State.Migrations;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hex.State.Sqlite;

/// <summary>Opens the store, one process at a time: makes it, brings it up to date, and checks it where that is due.</summary>
internal sealed class StoreOpener(StorePaths paths, StoreErrors errors, StoreCheck check, Migrator migrator, TimeSpan busyWait)
{
    private const long SmallestPage = 512;

    /// <exception cref="HexException">The store cannot be used; the sentence says why and what to do.</exception>
    public OpenStore Open()
    {
        try
        {
            OwnerOnly.CreateFolder(paths.Folder);
            if (Directory.Exists(paths.Database))
            {
                throw errors.NotAFile();
            }

            return TakeTurn() is { } turn ? OpenInTurn(turn) : OpenReadOnly(errors.ReadOnly(), users: null);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw errors.Explain(exception);
        }
    }

    /// <returns>The lock of the one who opens, or null where there is a store and its folder cannot be written.</returns>
    private FileStream? TakeTurn()
    {
        try
        {
            return FileLock.TakeExclusive(paths.Opening, busyWait) ?? throw errors.Busy();
        }
        catch (Exception exception) when (
            File.Exists(paths.Database) && exception is UnauthorizedAccessException or IOException { HResult: Errno.ReadOnlyFileSystem })
        {
            return null;
        }
    }

    private OpenStore OpenInTurn(FileStream turn)
    {
        using (turn)
        {
            var diedInside = PrepareFile();
            var users = FileLock.TakeShared(paths.Users, busyWait) ?? throw errors.Busy();
            try
            {
                return OpenChecked(users, diedInside);
            }
            catch
            {
                users.Dispose();
                throw;
            }
        }
    }

    /// <returns>Whether the process that used the store last died in it: SQLite's companions are there and nobody uses them.</returns>
    private bool PrepareFile()
    {
        using var alone = FileLock.TryTakeExclusive(paths.Users);
        var hasLog = StorePaths.LengthOf(paths.Wal) > 0;
        switch (StorePaths.LengthOf(paths.Database))
        {
            case 0 when hasLog:
                throw errors.Damaged("it is empty or gone, and its write-ahead log is not");
            // SQLite takes a file of one byte for a new one.
            case > 0 and < SmallestPage:
                throw errors.Damaged("it is shorter than a page");
        }

        if (!File.Exists(paths.Database))
        {
            OwnerOnly.Create(paths.Database);
        }

        return alone is not null && (hasLog || File.Exists(paths.SharedIndex));
    }

    private OpenStore OpenChecked(FileStream users, bool diedInside)
    {
        var connection = Connect();
        try
        {
            var version = Identify(connection);
            if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
            {
                return new OpenStore(connection, Connect, users, errors.ReadOnly());
            }

            if (version > migrator.Newest)
            {
                connection.Dispose();
                return OpenReadOnly(errors.Newer(version, migrator.Newest), users);
            }

            Settle(connection, (int)version, diedInside);
            return new OpenStore(connection, Connect, users, writeRefusal: null);
        }
        catch (Exception exception)
        {
            // Explained while the connection is open: closing it would move the log of a damaged store into its file.
            var explained = errors.Explain(exception);
            connection.Dispose();
            throw explained;
        }
    }

    /// <returns>The version of the schema, 0 for a store without one.</returns>
    private long Identify(SqliteConnection connection)
    {
        var version = connection.Scalar<long>("PRAGMA user_version");
        var isOurs = version == 0
            ? connection.Scalar<long>("SELECT count(*) FROM sqlite_schema") == 0
            : connection.Scalar<long>("PRAGMA application_id") == StateDatabase.ApplicationId;
        return isOurs ? version : throw errors.Foreign();
    }

    private void Settle(SqliteConnection connection, int version, bool diedInside)
    {
        if (connection.Scalar<string>("PRAGMA journal_mode = WAL") != "wal")
        {
            throw errors.NoSharedLog();
        }

        var isDue = version > 0 && (diedInside || check.IsDue(connection));
        if (isDue && StoreCheck.FindDamage(connection, isThorough: false) is { Count: > 0 } damage)
        {
            throw errors.Damaged(string.Join("; ", damage));
        }

        migrator.Migrate(connection, version);
        if (version < migrator.Newest)
        {
            // The schema belongs in the main file: a store whose log gets lost must not look like a new one.
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        if (isDue || version == 0)
        {
            check.Stamp(connection);
        }
    }

    private OpenStore OpenReadOnly(Failure refusal, FileStream? users)
    {
        var connect = () => SqliteConnections.Open(paths.Database, SqliteOpenMode.ReadOnly, busyWait);
        try
        {
            return Probed(connect);
        }
        catch (SqliteException error) when (
            error.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && StorePaths.LengthOf(paths.Wal) == 0)
        {
            // A log cannot be made beside the file, and there is none to miss: the file alone is the whole store.
            return Probed(() => SqliteConnections.Open(paths.Database, SqliteOpenMode.ReadOnly, busyWait, isImmutable: true));
        }

        OpenStore Probed(Func<SqliteConnection> open)
        {
            var connection = open();
            try
            {
                Identify(connection);
                return new OpenStore(connection, open, users, refusal);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
    }

    private SqliteConnection Connect() => SqliteConnections.Open(paths.Database, SqliteOpenMode.ReadWrite, busyWait);
}
