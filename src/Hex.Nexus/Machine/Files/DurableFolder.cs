using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Files;

/// <summary>Makes entries of folders last through a power cut.</summary>
internal static class DurableFolder
{
    /// <summary>Makes a folder, readable by this user alone, with those above it that are missing.</summary>
    public static void Create(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var above = Path.GetDirectoryName(path)!;
        Create(above);
        Make(path);
        Sync(above);
    }

    /// <summary>Makes a folder, readable by this user alone, that may still be lost by a power cut: sync the one above it.</summary>
    public static void Make(string path)
    {
        try
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileFailures.FromException(path, "made", exception);
        }
    }

    /// <summary>Has the entries of a folder on disk when it returns.</summary>
    public static void Sync(string path)
    {
        using var folder = new Descriptor(NativeFile.Open(path, OpenFlags.Read | OpenFlags.Directory));
        if (folder.Number < 0 || NativeFile.Sync(folder.Number) != 0)
        {
            throw FileFailures.FromError(path, "synced to disk", LibC.LastError);
        }
    }
}
