using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.Runs;

namespace Hex.Exec.Do;

/// <summary>Tells of a commit that is where it was meant to be.</summary>
internal static class LandedCommit
{
    /// <summary>Writes the event.</summary>
    /// <returns>The outcome of the run.</returns>
    public static async Task<RunOutcome> TellAsync(CommitTask task, WrittenCommit written, string? branch, RunLog log)
    {
        var shortName = branch?.Replace("refs/heads/", string.Empty, StringComparison.Ordinal);
        await log.WriteAsync(new CommitPublished(
            written.Commit, shortName, [.. written.Entries.Select(entry => entry.Path)], CommitMessage.Subject(task.Request.Instruction)));
        return new RunOutcome.Committed(written.Commit, shortName);
    }
}
