using System.Collections.Concurrent;
using Hex.Core.Failures;
using Microsoft.Data.Sqlite;

namespace Hex.State.Sqlite;

/// <summary>A store that is open: its idle connections, and whether it may be written.</summary>
internal sealed class OpenStore(SqliteConnection first, Func<SqliteConnection> connect, FileStream? users, Failure? writeRefusal) : IDisposable
{
    private readonly ConcurrentBag<SqliteConnection> _idle = [first];
    private volatile bool _isClosed;

    /// <summary>Why nothing can be written, or null.</summary>
    public Failure? WriteRefusal { get; } = writeRefusal;

    public SqliteConnection Rent() => _idle.TryTake(out var connection) ? connection : connect();

    public void Return(SqliteConnection connection)
    {
        _idle.Add(connection);
        if (_isClosed)
        {
            CloseIdle();
        }
    }

    /// <summary>The last connection of all processes moves the log into the main file as it closes.</summary>
    public void Dispose()
    {
        _isClosed = true;
        CloseIdle();
        users?.Dispose();
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
