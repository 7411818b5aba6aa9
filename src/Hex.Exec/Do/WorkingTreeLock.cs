using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.Runs;

namespace Hex.Exec.Do;

/// <summary>The lock of the operator's working tree: one run, or one undoing, at a time.</summary>
internal sealed class WorkingTreeLock(IRepositoryLocks locks)
{
    /// <summary>Takes it; that a run waits is told.</summary>
    /// <returns>The lock, or null when another run held it for as long as this one may wait.</returns>
    public Task<IDisposable?> TryAcquireAsync(RunRequest request, Repository repository, RunLog log, CancellationToken cancellationToken) => locks.AcquireAsync(
        repository.Tree.CommonDirectory, RepositoryLock.WorkingTree, request.Id.ToString(), request.Limits.LockWait,
        holder => log.WriteAsync(new LockAwaited(holder)), cancellationToken);
}
