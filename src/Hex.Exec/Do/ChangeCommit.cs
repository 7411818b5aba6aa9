using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Recovery;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>Commits what passed, and takes back what does not get that far.</summary>
internal sealed class ChangeCommit(CommitStep step, RunRecovery recovery)
{
    /// <summary>Commits a change. Where publishing breaks half-way, git says whether the branch moved: it is never guessed.</summary>
    public async Task<RunOutcome> RunAsync(CommitTask task, ActiveRun run, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await step.RunAsync(task, run.Log, cancellationToken);
            run.Progress.Published = outcome is RunOutcome.Committed or RunOutcome.Kept ? outcome : null;
            return outcome;
        }
        catch (Exception) when (task.Workspace.Journal.Entries.Any(entry => entry is PublishIntended))
        {
            run.Progress.IsUndecided = true;
            run.Progress.Published = await recovery.FindPublishedAsync(task.Workspace.Journal, task.Workspace.Repository.Tree);
            run.Progress.IsUndecided = false;
            throw;
        }
    }

    /// <summary>Puts the operator's files back as they were before the run.</summary>
    /// <param name="files">The files.</param>
    /// <param name="run">The run.</param>
    /// <param name="attempt">The number of the attempt that is taken back.</param>
    public static async Task TakeBackAsync(JournaledFiles files, ActiveRun run, int attempt)
    {
        var restoration = files.Revert();
        if (restoration.Restored.Count + restoration.Left.Count > 0)
        {
            await run.Log.WriteAsync(new EditReverted(attempt, restoration.Left));
        }

        if (restoration.Left.Count > 0)
        {
            await run.Log.WarnAsync(
                $"{string.Join(", ", restoration.Left)} changed after hex wrote there and was left alone; what it held before is kept in '{run.Journal.Keep()}'");
        }
    }
}
