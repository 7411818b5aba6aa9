using System.Buffers.Binary;
using Hex.Core.Failures;
using Hex.State.Sqlite;
using Hex.Testing.State;
using Microsoft.Data.Sqlite;

namespace Hex.State.Tests.Sqlite;

public sealed class WriterQueueTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AppendsThatWaitTogetherShareOneCommit()
    {
        await _folder.With(events: 0);
        using var database = _folder.Database();
        var store = new SqliteRunStore(database);
        var run = Assert.Single(await store.ListAsync(project: null, limit: 1, Stop));
        var before = Commits();

        Task[] appends;
        using (var other = Blocked())
        {
            appends = [.. Enumerable.Range(1, 50).Select(number => store.AppendAsync(Given.Event(run.Id, number), Stop))];
            other.Execute("ROLLBACK");
        }

        await Task.WhenAll(appends);

        Assert.Equal(50, (await store.EventsAsync(run.Id, Stop)).Count);
        Assert.InRange(Commits() - before, 1, 2);
    }

    [Fact]
    public async Task AStoreThatStaysBusyIsNamedAndUsableAfterwards()
    {
        await _folder.With(events: 0);
        using var database = _folder.Database(busyWait: TimeSpan.FromMilliseconds(50));
        var store = new SqliteRunStore(database);

        using (Blocked())
        {
            var refusal = await Assert.ThrowsAsync<HexException>(() => store.AddAsync(Given.Run(minute: 1), Stop));
            Assert.Equal("state_busy", refusal.Failure.Code);
            Assert.Single(await store.ListAsync(project: null, limit: 9, Stop));
        }

        await store.AddAsync(Given.Run(minute: 2), Stop);
        Assert.Equal(2, (await store.ListAsync(project: null, limit: 9, Stop)).Count);
    }

    [Fact]
    public async Task AnAppendCancelledWhileItWaitsIsNotWritten()
    {
        await _folder.With(events: 0);
        using var database = _folder.Database();
        var store = new SqliteRunStore(database);
        using var cancellation = new CancellationTokenSource();

        Task cancelled;
        Task kept;
        using (Blocked())
        {
            cancelled = store.AddAsync(Given.Run(minute: 1), cancellation.Token);
            kept = store.AddAsync(Given.Run(minute: 2), Stop);
            await cancellation.CancelAsync();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await kept;
        Assert.Equal(2, (await store.ListAsync(project: null, limit: 9, Stop)).Count);
    }

    [Fact]
    public async Task ClosingTheStoreWritesWhatIsQueued()
    {
        var database = _folder.Database();
        var store = new SqliteRunStore(database);
        var run = Given.Run();

        Task[] writes = [store.AddAsync(run, Stop), .. Enumerable.Range(1, 20).Select(number => store.AppendAsync(Given.Event(run.Id, number), Stop))];
        database.Dispose();

        Assert.All(writes, write => Assert.True(write.IsCompletedSuccessfully));
        Assert.Equal(20, _folder.Ask<long>("SELECT count(*) FROM events"));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.AddAsync(run, Stop));
    }

    [Fact]
    public async Task ACancelledQueryStops()
    {
        using var database = _folder.Database();
        using var cancellation = new CancellationTokenSource();
        var isRunning = new TaskCompletionSource();

        var query = database.ReadAsync(
            connection =>
            {
                isRunning.SetResult();
                return connection.Scalar<long>("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
            },
            cancellation.Token);
        await isRunning.Task;
        while (!query.IsCompleted)
        {
            // A cancellation between the start of the delegate and the first step of the query finds nothing to interrupt.
            await cancellation.CancelAsync();
            await Task.WhenAny(query, Task.Delay(10, Stop));
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
    }

    /// <summary>Another process in the middle of a write.</summary>
    private SqliteConnection Blocked()
    {
        var other = SqliteConnections.Open(_folder.Paths.Database, SqliteOpenMode.ReadWrite, TimeSpan.FromSeconds(30));
        other.Execute("BEGIN IMMEDIATE");
        return other;
    }

    /// <summary>Frames of the log that end a transaction, by SQLite's documented file format.</summary>
    private int Commits()
    {
        const int header = 32;
        const int frame = 24 + 4096;
        var log = File.ReadAllBytes(_folder.Paths.Wal);
        return Enumerable.Range(0, Math.Max(0, (log.Length - header) / frame))
            .Count(number => BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(header + (number * frame) + 4)) != 0);
    }
}
