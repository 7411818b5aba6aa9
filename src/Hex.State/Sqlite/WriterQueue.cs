using Hex.Core.Failures;
using Microsoft.Data.Sqlite;

namespace Hex.State.Sqlite;

/// <summary>The one writer of the process: what is queued together is committed together and shares one sync of the disk.</summary>
internal sealed class WriterQueue(Func<OpenStore> open, StoreErrors errors)
{
    private const int LargestBatch = 256;

    private readonly Lock _gate = new();
    private readonly Queue<WriteJob> _jobs = [];
    private Task _pump = Task.CompletedTask;
    private bool _isPumping;
    private bool _isClosed;

    /// <returns>A task that ends when the change is on the disk, or with the reason why it is not in the store.</returns>
    public Task WriteAsync(Action<SqliteConnection> write, CancellationToken cancellationToken)
    {
        var job = new WriteJob(write, cancellationToken);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _jobs.Enqueue(job);
            if (!_isPumping)
            {
                _isPumping = true;
                _pump = Task.Run(Pump, CancellationToken.None);
            }
        }

        return job.Done;
    }

    /// <summary>Takes nothing more and returns when everything queued is settled.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }

        _pump.Wait();
    }

    private void Pump()
    {
        while (HasJobs())
        {
            WriteBatch();
        }
    }

    private bool HasJobs()
    {
        lock (_gate)
        {
            return _isPumping = _jobs.Count > 0;
        }
    }

    private void WriteBatch()
    {
        SqliteConnection? connection = null;
        List<WriteJob> batch = [];
        try
        {
            var store = Writable();
            connection = store.Rent();
            // Jobs are taken once the store is ours: those that came while we waited for other processes share the commit.
            connection.Execute("BEGIN IMMEDIATE");
            batch = TakeBatch();
            var written = batch.FindAll(job => IsWritten(job, connection));
            connection.Execute("COMMIT");
            store.Return(connection);
            written.ForEach(job => job.Succeed());
        }
        catch (Exception exception)
        {
            var explained = errors.Explain(exception);
            connection?.Dispose();
            (batch.Count > 0 ? batch : TakeBatch()).ForEach(job => job.Fail(explained));
        }
    }

    private OpenStore Writable()
    {
        var store = open();
        return store.WriteRefusal is { } refusal ? throw new HexException(refusal) : store;
    }

    private List<WriteJob> TakeBatch()
    {
        lock (_gate)
        {
            var batch = new List<WriteJob>();
            while (batch.Count < LargestBatch && _jobs.TryDequeue(out var job))
            {
                if (job.IsWanted())
                {
                    batch.Add(job);
                }
            }

            return batch;
        }
    }

    /// <summary>A job that fails by itself is undone by itself; one that lost the whole transaction fails all.</summary>
    private bool IsWritten(WriteJob job, SqliteConnection connection)
    {
        connection.Execute("SAVEPOINT job");
        try
        {
            job.Write(connection);
            connection.Execute("RELEASE job");
            return true;
        }
        catch (Exception exception) when (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            connection.Execute("ROLLBACK TO job; RELEASE job");
            job.Fail(errors.Explain(exception));
            return false;
        }
    }
}
