using Microsoft.Data.Sqlite;

namespace Hex.Testing.State;

/// <summary>A state store that another program, this one, holds in a transaction of its own.</summary>
public sealed class HeldStore : IDisposable
{
    private readonly SqliteConnection _connection;

    private HeldStore(SqliteConnection connection) => _connection = connection;

    /// <summary>Takes hold of a store that is there.</summary>
    /// <param name="file">The database.</param>
    /// <param name="shutsOutReaders">Whether nobody can even read.</param>
    public static HeldStore Take(string file, bool shutsOutReaders)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, shutsOutReaders ? "PRAGMA locking_mode = EXCLUSIVE" : "PRAGMA locking_mode = NORMAL");
        Execute(connection, "BEGIN EXCLUSIVE");
        return new HeldStore(connection);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Execute(_connection, "ROLLBACK");
        _connection.Dispose();
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
