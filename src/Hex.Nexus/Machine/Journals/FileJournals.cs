using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Nexus.Machine.Files;

namespace Hex.Nexus.Machine.Journals;

/// <summary>Journals as folders under <c>hex/journal</c> in the common git folder.</summary>
internal sealed class FileJournals : IJournals
{
    private const int MostTries = 200;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(5);

    /// <inheritdoc/>
    public IJournal Open(JournalOpened opened)
    {
        var folder = JournalFolder.Of(opened.CommonDirectory, RequireName(opened.Run));
        var journal = FileJournal.Open(folder, CreateAndHold(folder));
        try
        {
            RequireNew(journal, folder);
            journal.Append(opened);
            DurableFolder.Sync(folder.Path);
        }
        catch
        {
            journal.Dispose();
            throw;
        }

        Failpoints.Reach(Failpoint.JournalOpened);
        return journal;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> FindAbandoned(string commonDirectory)
    {
        var all = JournalFolder.AllOf(commonDirectory);
        return Directory.Exists(all)
            ? [.. Directory.EnumerateDirectories(all).Select(path => new JournalFolder(path)).Where(IsAbandoned).Select(folder => folder.Run).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> FindAbandonedAround(string directory) =>
        CommonFolder.Find(directory) is { } commonDirectory ? FindAbandoned(commonDirectory) : [];

    /// <inheritdoc/>
    public bool IsHeld(string commonDirectory, string run)
    {
        var folder = JournalFolder.Of(commonDirectory, RequireName(run));
        if (!Directory.Exists(folder.Path))
        {
            return false;
        }

        using var owner = LockedFile.TryAcquire(folder.OwnerFile);
        return owner is null && Directory.Exists(folder.Path);
    }

    /// <inheritdoc/>
    public IJournal? TryClaim(string commonDirectory, string run)
    {
        var folder = JournalFolder.Of(commonDirectory, RequireName(run));
        if (LockedFile.TryAcquire(folder.OwnerFile) is not { } owner)
        {
            return null;
        }

        if (AnnouncedNothing(folder))
        {
            Discard(folder, owner);
            return null;
        }

        return FileJournal.Open(folder, owner);
    }

    private static bool IsAbandoned(JournalFolder folder)
    {
        if (folder.IsFinished)
        {
            folder.Remove();
            return false;
        }

        if (LockedFile.TryAcquire(folder.OwnerFile) is not { } owner)
        {
            return false;
        }

        if (AnnouncedNothing(folder))
        {
            Discard(folder, owner);
            return false;
        }

        owner.Dispose();
        return true;
    }

    // Its process died before the first entry was on disk, and nothing happens before that.
    private static bool AnnouncedNothing(JournalFolder folder) =>
        !File.Exists(folder.EntriesFile) || JournalCodec.CompleteLength(File.ReadAllBytes(folder.EntriesFile)) == 0;

    private static void Discard(JournalFolder folder, LockedFile owner)
    {
        using (owner)
        {
            folder.Remove();
        }
    }

    // Somebody who looks for abandoned journals may hold or remove the folder before it is ours: then once more. The disk is
    // waited for only once it is held, or who looks without pause would always find it free.
    private static LockedFile CreateAndHold(JournalFolder folder)
    {
        var all = Path.GetDirectoryName(folder.Path)!;
        DurableFolder.Create(all);
        for (var tries = 0; tries < MostTries; tries++)
        {
            DurableFolder.Make(folder.Path);
            if (LockedFile.TryAcquire(folder.OwnerFile) is { } owner)
            {
                return Lasting(owner, all);
            }

            Thread.Sleep(BetweenTries);
        }

        throw InUse(folder);
    }

    private static LockedFile Lasting(LockedFile owner, string all)
    {
        try
        {
            DurableFolder.Sync(all);
            return owner;
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    private static void RequireNew(FileJournal journal, JournalFolder folder)
    {
        if (journal.Entries.Count > 0)
        {
            throw InUse(folder);
        }
    }

    private static HexException InUse(JournalFolder folder) =>
        HexException.Refused("journal_in_use", $"the run {folder.Run} already has a journal", "run 'hex recover' first");

    private static string RequireName(string run) =>
        run.Length > 0 && run.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? run
            : throw new ArgumentException($"'{run}' is no id of a run", nameof(run));
}
