using Hex.State.Migrations;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hex.State.Sqlite;

/// <summary>The state store of one user: opened at first use, read by many at once, written by one queue.</summary>
/// <remarks>One per path and process. Disposing it moves the log into the main file; a process that does not looks like one that died.</remarks>
internal sealed class StateDatabase : IDisposable
{
    /// <summary>'hexs' in ASCII, as the first migration writes it.</summary>
    public const long ApplicationId = 0x68657873;

    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private readonly StoreErrors _errors;
    private readonly Lazy<StoreOpener> _opener;
    private readonly WriterQueue _writer;
    private OpenStore? _store;

    public StateDatabase(string path, TimeProvider time)
        : this(path, time, UsualWait)
    {
    }

    public StateDatabase(string path, TimeProvider time, TimeSpan busyWait)
        : this(path, time, busyWait, () => Migration.All)
    {
    }

    /// <param name="path">The database file; its folder is made when it is missing.</param>
    /// <param name="time">The clock for the dates of checks and copies.</param>
    /// <param name="busyWait">How long a call waits for other processes before it gives up.</param>
    /// <param name="steps">The schema's steps, in order.</param>
    internal StateDatabase(string path, TimeProvider time, TimeSpan busyWait, Func<IReadOnlyList<Migration>> steps)
    {
        Paths = new StorePaths(path);
        Check = new StoreCheck(Paths, time);
        _errors = new StoreErrors(Paths, new Quarantine(Paths, time), busyWait);
        _opener = new Lazy<StoreOpener>(() => new StoreOpener(Paths, _errors, Check, new Migrator(Paths, steps()), busyWait));
        _writer = new WriterQueue(Opened, _errors);
    }

    public StorePaths Paths { get; }

    public StoreCheck Check { get; }

    /// <summary>Runs a query beside whatever else reads and writes.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> query, CancellationToken cancellationToken) =>
        Task.Run(() => Read(query, cancellationToken), cancellationToken);

    /// <inheritdoc cref="WriterQueue.WriteAsync"/>
    public Task WriteAsync(Action<SqliteConnection> write, CancellationToken cancellationToken) =>
        _writer.WriteAsync(write, cancellationToken);

    /// <summary>Opens the store if it is not open yet.</summary>
    /// <remarks>A failure is not remembered: space may come back and locks go away while the process lives.</remarks>
    public OpenStore Opened()
    {
        lock (_gate)
        {
            return _store ??= _opener.Value.Open();
        }
    }

    public void Dispose()
    {
        _writer.Close();
        lock (_gate)
        {
            _store?.Dispose();
            _store = null;
        }
    }

    private T Read<T>(Func<SqliteConnection, T> query, CancellationToken cancellationToken)
    {
        var store = Opened();
        SqliteConnection? connection = null;
        try
        {
            connection = store.Rent();
            using var interruption = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle));
            var result = query(connection);
            interruption.Dispose();
            store.Return(connection);
            return result;
        }
        catch (Exception exception)
        {
            var isCancelled = exception is SqliteException { SqliteErrorCode: raw.SQLITE_INTERRUPT } && cancellationToken.IsCancellationRequested;
            var explained = isCancelled ? new OperationCanceledException(cancellationToken) : _errors.Explain(exception);
            connection?.Dispose();
            throw explained;
        }
    }
}
