using Hex.Core.Ports;

namespace Hex.Nexus.Machine.Trees;

/// <summary>Removes folders entry by entry: links as links, and nothing of another file system.</summary>
internal sealed class FolderRemoval : IFolderRemoval
{
    private const string MountTable = "/proc/self/mounts";

    /// <inheritdoc />
    public IReadOnlyList<string> Remove(string path)
    {
        var left = new List<string>();
        var folder = new DirectoryInfo(path);
        if (folder.LinkTarget is not null)
        {
            folder.Delete();
        }
        else if (folder.Exists)
        {
            RemoveTree(folder, MountPoints(), left);
        }

        return left;
    }

    private static void RemoveTree(DirectoryInfo folder, IReadOnlySet<string> mountPoints, List<string> left)
    {
        if (mountPoints.Contains(folder.FullName))
        {
            left.Add(folder.FullName);
            return;
        }

        var before = left.Count;
        MakeWritable(folder);
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo { LinkTarget: null } inner)
            {
                RemoveTree(inner, mountPoints, left);
            }
            else
            {
                TryDelete(entry, left);
            }
        }

        if (left.Count == before)
        {
            TryDelete(folder, left);
        }
    }

    // Some package managers make their caches read-only, folders included.
    private static void MakeWritable(DirectoryInfo folder)
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if ((folder.UnixFileMode & Owner) != Owner)
        {
            folder.UnixFileMode |= Owner;
        }
    }

    private static void TryDelete(FileSystemInfo entry, List<string> left)
    {
        try
        {
            entry.Delete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            left.Add(entry.FullName);
        }
    }

    private static HashSet<string> MountPoints() => File.Exists(MountTable)
        ? [.. File.ReadLines(MountTable).Select(line => Unescape(line.Split(' ')[1]))]
        : [];

    // The kernel writes blanks and backslashes of a path as octal escapes.
    private static string Unescape(string text) => text
        .Replace(@"\040", " ", StringComparison.Ordinal).Replace(@"\011", "\t", StringComparison.Ordinal)
        .Replace(@"\012", "\n", StringComparison.Ordinal).Replace(@"\134", @"\", StringComparison.Ordinal);
}
