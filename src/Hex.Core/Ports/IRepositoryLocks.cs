namespace Hex.Core.Ports;

/// <summary>Locks between processes that end with their process, whatever ends it.</summary>
public interface IRepositoryLocks
{
    /// <summary>Takes a lock of a repository, waiting as long as needed up to a limit.</summary>
    /// <param name="commonDirectory">The repository's common git folder.</param>
    /// <param name="name">The lock: a short lower-case word.</param>
    /// <param name="holder">What to tell those who wait: the id of the run.</param>
    /// <param name="wait">How long to wait.</param>
    /// <param name="onWait">Called once, with the holder's id or null, when it is not free at once.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The held lock; disposing it lets go. Null when it was not free within the wait.</returns>
    Task<IDisposable?> AcquireAsync(
        string commonDirectory, string name, string holder, TimeSpan wait, Func<string?, Task> onWait, CancellationToken cancellationToken);
}
