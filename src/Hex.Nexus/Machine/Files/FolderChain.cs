using Hex.Core.Failures;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Files;

/// <summary>Walks down folders one name at a time, no link followed, so that the check and the use are the same act.</summary>
internal static class FolderChain
{
    private const uint AllPermissions = 0x1ff;
    private static readonly int Passing = OpenFlags.PathOnly | OpenFlags.Directory | OpenFlags.NoFollow;

    /// <summary>Opens a root by its real path.</summary>
    /// <exception cref="HexException">It is missing, no folder, or a part of its path is a link.</exception>
    public static Descriptor OpenRoot(string root)
    {
        if (!Path.IsPathRooted(root))
        {
            throw FileFailures.RootGone(root);
        }

        var folder = NativeFile.Open("/", Passing) is var number and >= 0 ? new Descriptor(number) : throw Unreached(root, LibC.LastError);
        foreach (var name in root.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            folder = Step(folder, name) ?? throw Unreached(root, LibC.LastError);
        }

        return folder;
    }

    /// <summary>Opens the folder a path's file is in.</summary>
    /// <returns>The folder, or null when it is missing.</returns>
    /// <exception cref="HexException">A folder on the way is a link or no folder.</exception>
    public static Descriptor? TryOpenParent(string root, RootedPath path)
    {
        var folder = OpenRoot(root);
        foreach (var name in path.Folders)
        {
            if (Step(folder, name) is not { } next)
            {
                return LibC.LastError == LibC.NoEntry ? null : throw Blocked(path, LibC.LastError);
            }

            folder = next;
        }

        return folder;
    }

    /// <summary>Opens the folder a path's file is in, making what is missing of it.</summary>
    public static Descriptor MakeParent(string root, RootedPath path)
    {
        var folder = OpenRoot(root);
        foreach (var name in path.Folders)
        {
            folder = OpenOrMake(folder, name, path);
        }

        return folder;
    }

    /// <summary>Has the entries of an open folder on disk when it returns.</summary>
    public static void Sync(Descriptor folder, string path)
    {
        using var readable = new Descriptor(NativeFile.OpenAt(folder.Number, ".", OpenFlags.Read | OpenFlags.Directory));
        if (readable.Number < 0 || NativeFile.Sync(readable.Number) != 0)
        {
            throw FileFailures.FromError(path, "synced to disk", LibC.LastError);
        }
    }

    private static Descriptor OpenOrMake(Descriptor folder, string name, RootedPath path)
    {
        using (folder)
        {
            if (TryOpen(folder, name) is { } existing)
            {
                return existing;
            }

            Make(folder, name, path);
            return TryOpen(folder, name) ?? throw Blocked(path, LibC.LastError);
        }
    }

    private static void Make(Descriptor folder, string name, RootedPath path)
    {
        if (LibC.LastError != LibC.NoEntry)
        {
            throw Blocked(path, LibC.LastError);
        }

        // Somebody else may have made it meanwhile.
        if (NativeFile.MakeDirectoryAt(folder.Number, name, AllPermissions) != 0 && LibC.LastError != LibC.Exists)
        {
            throw FileFailures.FromError(path.Text, "made", LibC.LastError);
        }

        Sync(folder, path.Text);
    }

    // Closes the folder it steps from; closing does not touch the error number.
    private static Descriptor? Step(Descriptor folder, string name)
    {
        using (folder)
        {
            return TryOpen(folder, name);
        }
    }

    private static Descriptor? TryOpen(Descriptor folder, string name) =>
        NativeFile.OpenAt(folder.Number, name, Passing) is var number and >= 0 ? new Descriptor(number) : null;

    private static HexException Unreached(string root, int error) =>
        error is LibC.NoEntry or LibC.NotDirectory || error == LibC.TooManyLinks
            ? FileFailures.RootGone(root)
            : FileFailures.FromError(root, "reached", error);

    private static HexException Blocked(RootedPath path, int error) =>
        error == LibC.NotDirectory || error == LibC.TooManyLinks
            ? FileFailures.ThroughLink(path.Text)
            : FileFailures.FromError(path.Text, "reached", error);
}
