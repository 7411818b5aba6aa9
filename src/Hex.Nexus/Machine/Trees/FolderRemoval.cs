using System.Text;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Nexus.Machine.Files;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Trees;

/// <summary>Removes folders entry by entry, each by its name in an open folder: links as links, and nothing of another file system.</summary>
internal sealed class FolderRemoval : IFolderRemoval
{
    private const uint OwnerAll = 0x1c0;

    // Each level holds a descriptor; what is deeper was made to be a nuisance.
    private const int MostLevels = 500;

    private static readonly int Opening = OpenFlags.Read | OpenFlags.Directory | OpenFlags.NoFollow | OpenFlags.CloseOnExec;

    /// <inheritdoc />
    public IReadOnlyList<string> Remove(string path)
    {
        var parent = NativeFile.Open(Path.GetDirectoryName(path)!, OpenFlags.Read | OpenFlags.Directory);
        if (parent < 0)
        {
            return LibC.LastError == LibC.NoEntry ? [] : throw FileFailures.FromError(path, "removed", LibC.LastError);
        }

        using var folder = new Descriptor(parent);
        var left = new List<string>();
        RemoveEntry(folder, [.. Encoding.UTF8.GetBytes(Path.GetFileName(path)), 0], path, new Removal(PlaceOf(folder), left), level: 0);
        return left;
    }

    // A folder is never unlinked this way, and a link is never followed.
    private static void RemoveEntry(Descriptor parent, byte[] name, string path, Removal removal, int level)
    {
        if (NativeDirectory.UnlinkAt(parent.Number, name, 0) != 0 && LibC.LastError != LibC.NoEntry)
        {
            RemoveFolder(parent, name, path, removal, level);
        }
    }

    private static void RemoveFolder(Descriptor parent, byte[] name, string path, Removal removal, int level)
    {
        var before = removal.Left.Count;
        using (var folder = TryOpen(parent, name, path))
        {
            if (folder is not null && PlaceOf(folder) != removal.Place)
            {
                removal.Left.Add(path);
                return;
            }

            RemoveContent(folder, path, removal, level);
        }

        if (removal.Left.Count == before && NativeDirectory.UnlinkAt(parent.Number, name, NativeFile.RemoveDirectory) != 0 && LibC.LastError != LibC.NoEntry)
        {
            removal.Left.Add(path);
        }
    }

    private static void RemoveContent(Descriptor? folder, string path, Removal removal, int level)
    {
        if (folder is null || level >= MostLevels)
        {
            return;
        }

        // Some package managers make their caches read-only, folders included.
        _ = NativeFile.ChangeMode(folder.Number, OwnerAll);
        foreach (var entry in NativeDirectory.Names(folder.Number) ?? throw FileFailures.FromError(path, "listed", LibC.LastError))
        {
            RemoveEntry(folder, entry, $"{path}/{Encoding.UTF8.GetString(entry.AsSpan(0, entry.Length - 1))}", removal, level + 1);
        }
    }

    private static Descriptor? TryOpen(Descriptor parent, byte[] name, string path)
    {
        var number = NativeDirectory.OpenAt(parent.Number, name, Opening);
        if (number < 0 && LibC.LastError == LibC.Access)
        {
            _ = NativeDirectory.ChangeModeAt(parent.Number, name, OwnerAll, 0);
            number = NativeDirectory.OpenAt(parent.Number, name, Opening);
        }

        return number >= 0 ? new Descriptor(number)
            : SystemFailure.IsOutOfDescriptors(LibC.LastError) ? throw FileFailures.FromError(path, "removed", LibC.LastError)
            : null;
    }

    // A folder mounted from the same file system differs in the mount alone.
    private static (ulong Device, ulong Mount) PlaceOf(Descriptor folder) =>
        FileStatus.TryRead(folder.Number, string.Empty) is { } status ? (status.Device, status.Mount) : default;

    private sealed record Removal((ulong Device, ulong Mount) Place, List<string> Left);
}
