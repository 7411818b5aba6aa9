using Hex.Core.Edits;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Recovery;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>Changes files of the operator's working tree together with the branch, outside of a run: both or neither, whatever happens.</summary>
internal sealed class InPlaceChange(IJournals journals, IFileRoots roots, IPublisher publisher, RunRecovery recovery, TimeProvider time)
{
    /// <summary>The code of a failure because the branch moved meanwhile.</summary>
    public const string Moved = "branch_moved";

    /// <summary>Writes the files under a journal and moves the branch by compare-and-swap; where that fails, the files are put back.</summary>
    /// <param name="repository">The repository; its lock of the working tree is held.</param>
    /// <param name="changes">The files.</param>
    /// <param name="writeAsync">Writes the commit, once the files are written.</param>
    /// <param name="cancellationToken">Stops it before the branch moves.</param>
    /// <returns>The commit the branch now points to.</returns>
    /// <exception cref="HexException">The branch could not be moved, or the world broke; the files are as they were.</exception>
    public async Task<string> ApplyAsync(
        Repository repository, IReadOnlyList<FileChange> changes, Func<CancellationToken, Task<WrittenCommit>> writeAsync, CancellationToken cancellationToken)
    {
        // Journaled under an id of its own: no run of the store is meant.
        using var journal = journals.Open(new JournalOpened(
            RunId.New(time).ToString(), repository.Tree.Root, repository.Tree.GitDirectory, repository.Tree.CommonDirectory, repository.Head, repository.Branch, Isolated: false));
        var files = new JournaledFiles(roots.Open(repository.Tree.Root), journal);
        var (isPublished, isUndecided) = (false, false);
        try
        {
            files.Apply(changes);
            var written = await writeAsync(cancellationToken);
            journal.Append(new PublishIntended(repository.Branch ?? "HEAD", written.Commit));
            var published = await publisher.PublishInPlaceAsync(repository, written, hash =>
            {
                journal.Append(new IndexLockIntended(hash));
                return Task.CompletedTask;
            }, cancellationToken);
            isPublished = published is PublishOutcome.Published;
            return isPublished ? written.Commit : throw NotPublished(published);
        }
        catch (Exception) when (!isPublished && journal.Entries.OfType<PublishIntended>().SingleOrDefault() is not null)
        {
            // Publishing broke half-way: git says whether the branch moved, and where it cannot, a recovery finds out.
            isUndecided = true;
            isPublished = await recovery.FindPublishedAsync(journal, repository.Tree) is not null;
            isUndecided = false;
            if (!isPublished)
            {
                throw;
            }

            return journal.Entries.OfType<PublishIntended>().Single().Commit;
        }
        finally
        {
            if (!isPublished && !isUndecided)
            {
                files.Revert();
            }

            if (!isUndecided)
            {
                journal.Close();
            }
        }
    }

    private static HexException NotPublished(PublishOutcome outcome) => outcome switch
    {
        PublishOutcome.Moved moved => HexException.Refused(Moved, moved.Reason, "look at it and try again"),
        PublishOutcome.Locked locked => HexException.Environment("not_published", $"the commit could not be published ({locked.Reason})", "mend the cause and try again"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
