using Hex.Core.Edits;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Do;

namespace Hex.Exec.Workspaces;

/// <summary>Writes edits under the journal: the original is safe on disk before the first byte changes.</summary>
internal sealed class JournaledFiles(IRootedFiles files, IJournal journal)
{
    private readonly HashSet<string> _saved = new(StringComparer.Ordinal);

    /// <summary>Writes changes; all originals are saved before the first is written.</summary>
    /// <exception cref="Core.Failures.HexException">A file is no longer what the change began from (<c>changed_meanwhile</c>), or cannot be written; <see cref="Revert"/> takes the rest back.</exception>
    public void Apply(IReadOnlyList<FileChange> changes)
    {
        foreach (var change in changes.Where(change => _saved.Add(change.Path)))
        {
            SaveOriginal(change);
        }

        Failpoints.Reach(Failpoint.OriginalsSaved);
        foreach (var change in changes)
        {
            var temporary = $".hex-{Guid.NewGuid():n}";
            var expected = new ExpectedFile(change.Before is { } before ? FileRestorer.Hash(before.Span) : null);
            if (change.After is { } after)
            {
                journal.Append(new WriteIntended(change.Path, FileRestorer.Hash(after.Span), temporary, MissingFolders(change.Path)));
                files.Write(change.Path, after.Span, change.Mode, temporary, expected);
            }
            else
            {
                journal.Append(new WriteIntended(change.Path, null, temporary, []));
                files.Delete(change.Path, expected);
                RemoveEmptyFolders(change.Path);
            }

            Failpoints.Reach(Failpoint.EditWritten);
        }

        Failpoints.Reach(Failpoint.EditComplete);
    }

    /// <summary>Puts every file back that is still as hex wrote it.</summary>
    public Restoration Revert() => FileRestorer.Restore(files, journal);

    /// <summary>The files of these changes that are no longer as hex wrote them.</summary>
    public IReadOnlyList<string> ChangedSince(IReadOnlyList<FileChange> changes) =>
        [.. changes.Where(change => !IsAsWritten(change)).Select(change => change.Path)];

    private bool IsAsWritten(FileChange change) =>
        files.Inspect(change.Path) switch
        {
            { Kind: FileKind.Missing } => change.After is null,
            { Kind: FileKind.Regular } facts => change.After is { } after && facts.Length == after.Length
                && files.Read(change.Path, facts.Length).Span.SequenceEqual(after.Span),
            _ => false,
        };

    private void SaveOriginal(FileChange change)
    {
        var entry = change.Before is { } before
            ? new OriginalSaved(change.Path, FileRestorer.Hash(before.Span), files.Inspect(change.Path).Mode, journal.Save(before.Span))
            : new OriginalSaved(change.Path, null, 0, null);
        journal.Append(entry);
    }

    private List<string> MissingFolders(string path) =>
        [.. RepositoryPath.FoldersOf(path).Where(folder => files.Inspect(folder).Kind == FileKind.Missing).Reverse()];

    // git knows no empty folders, and leaves none behind either.
    private void RemoveEmptyFolders(string path)
    {
        foreach (var folder in RepositoryPath.FoldersOf(path))
        {
            files.DeleteEmptyFolder(folder);
        }
    }
}
