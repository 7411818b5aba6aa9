namespace Hex.Exec.Do;

/// <summary>The use case behind <c>hex do undo</c>: takes back what one run committed, with a new commit.</summary>
public sealed class UndoRun
{
    /// <summary>Reverts the run's commit on the checked-out branch, and nothing else.</summary>
    /// <returns>The new commit and the files it puts back.</returns>
    /// <exception cref="Core.Failures.HexException">There is no such run, it made no commit here, or later work depends on it.</exception>
    public Task<UndoneRun> RunAsync(string idPrefix, string directory, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
