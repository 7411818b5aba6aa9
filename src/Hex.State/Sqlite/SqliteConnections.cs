using Microsoft.Data.Sqlite;

namespace Hex.State.Sqlite;

/// <summary>Opens connections that keep the store's promises.</summary>
internal static class SqliteConnections
{
    /// <param name="file">The database file.</param>
    /// <param name="mode">Reading and writing, or reading alone.</param>
    /// <param name="busyWait">How long a statement waits for other processes before it gives up.</param>
    /// <param name="isImmutable">Whether nobody can write the file, so that SQLite needs no locks and no log beside it.</param>
    public static SqliteConnection Open(string file, SqliteOpenMode mode, TimeSpan busyWait, bool isImmutable = false)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = isImmutable ? $"{new Uri(file).AbsoluteUri}?immutable=1" : file,
            Mode = mode,
            Pooling = false,
            // The driver polls on top of SQLite's own waiting; the shortest setting leaves the waiting to SQLite.
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, (int)busyWait.TotalMilliseconds);
            connection.Execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
