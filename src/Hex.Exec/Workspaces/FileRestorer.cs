using System.Security.Cryptography;
using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Workspaces;

namespace Hex.Exec.Workspaces;

/// <summary>Puts files back by their journal, and only where a file's bytes are still those hex wrote.</summary>
internal static class FileRestorer
{
    /// <summary>Restores every file the journal tells of.</summary>
    public static Restoration Restore(IRootedFiles files, IJournal journal)
    {
        var (restored, left) = (new List<string>(), new List<string>());
        foreach (var original in journal.Entries.OfType<OriginalSaved>().DistinctBy(entry => entry.Path).Reverse())
        {
            var writes = journal.Entries.OfType<WriteIntended>().Where(entry => entry.Path == original.Path).ToList();
            foreach (var write in writes)
            {
                RemoveTemporary(files, write);
            }

            var (state, current) = StateOf(files, original, writes);
            switch (state)
            {
                case FileState.WrittenByHex:
                    (TryPutBack(files, journal, original, current) ? restored : left).Add(original.Path);
                    break;
                case FileState.Foreign:
                    left.Add(original.Path);
                    break;
            }

            foreach (var folder in writes.SelectMany(write => write.MadeDirectories).Distinct().Reverse().Where(folder => IsStill(FileKind.Directory, files, folder)))
            {
                files.DeleteEmptyFolder(folder);
            }
        }

        return new Restoration(restored, left);
    }

    /// <summary>The SHA-256 of some bytes, as the journal writes it.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static (FileState State, string? Current) StateOf(IRootedFiles files, OriginalSaved original, IReadOnlyList<WriteIntended> writes)
    {
        try
        {
            var current = files.Inspect(original.Path).Kind switch
            {
                FileKind.Missing => null,
                FileKind.Regular => Hash(files.Read(original.Path, long.MaxValue).Span),
                _ => "no regular file",
            };
            return (current == original.Sha256 ? FileState.Original
                : writes.Any(write => write.Sha256 == current) ? FileState.WrittenByHex
                : FileState.Foreign, current);
        }
        catch (HexException)
        {
            // What cannot be read cannot be told to be hex's own.
            return (FileState.Foreign, null);
        }
    }

    // Somebody may write there in the very moment between the look and this.
    private static bool TryPutBack(IRootedFiles files, IJournal journal, OriginalSaved original, string? current)
    {
        try
        {
            if (original.SavedAs is { } saved)
            {
                files.Write(original.Path, journal.Load(saved).Span, original.Mode, $".hex-restore-{Guid.NewGuid():n}", new ExpectedFile(current));
            }
            else
            {
                files.Delete(original.Path, new ExpectedFile(current));
            }
        }
        catch (HexException exception) when (exception.Failure.Code == ExpectedFile.ChangedCode)
        {
            return false;
        }

        Failpoints.Reach(Failpoint.EditReverting);
        return true;
    }

    private static void RemoveTemporary(IRootedFiles files, WriteIntended write)
    {
        var folder = write.Path.LastIndexOf('/') is var slash && slash < 0 ? string.Empty : write.Path[..(slash + 1)];
        if (IsStill(FileKind.Regular, files, folder + write.TemporaryName))
        {
            files.Delete(folder + write.TemporaryName);
        }
    }

    // Somebody may have put a link in its place, or in that of a folder above it: what is behind one is not hex's.
    private static bool IsStill(FileKind kind, IRootedFiles files, string path) => files.Inspect(path).Kind == kind;

    private enum FileState
    {
        Original,
        WrittenByHex,
        Foreign,
    }
}
