using Microsoft.Data.Sqlite;

namespace Hex.State.Sqlite;

/// <summary>Something to write, and the promise to tell when it is on the disk.</summary>
internal sealed class WriteJob(Action<SqliteConnection> write, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    /// <summary>Gives the job up if it was cancelled while it waited; once it runs it is carried to its end.</summary>
    public bool IsWanted() => !cancellationToken.IsCancellationRequested || !_done.TrySetCanceled(cancellationToken);

    public void Write(SqliteConnection connection) => write(connection);

    public void Succeed() => _done.TrySetResult();

    public void Fail(Exception exception) => _done.TrySetException(exception);
}
