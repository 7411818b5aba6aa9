using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>A private folder in the common git folder, gone with its user, whatever ends that.</summary>
/// <remarks>A file beside it is held while it lives and made before it, so whoever finds the file free may remove both.</remarks>
internal sealed class ScratchFolder : IDisposable
{
    private const string OwnerSuffix = ".owner";
    private const int HeldOnLinux = 11;
    private const int HeldOnMac = 35;

    private readonly FileStream _owner;

    private ScratchFolder(string path, FileStream owner) => (Path, _owner) = (path, owner);

    /// <summary>Its absolute path.</summary>
    public string Path { get; }

    /// <summary>Makes one.</summary>
    public static ScratchFolder Make(WorkTree tree)
    {
        Directory.CreateDirectory(AllOf(tree));
        while (true)
        {
            var path = System.IO.Path.Combine(AllOf(tree), Guid.NewGuid().ToString("n"));
            var owner = TryHold(path + OwnerSuffix, FileMode.CreateNew);
            if (owner is not null && File.Exists(owner.Name))
            {
                return new ScratchFolder(path, owner).Create();
            }

            // Somebody who looked for leftovers came between.
            owner?.Dispose();
        }
    }

    /// <summary>Removes the folders whose user died.</summary>
    /// <param name="tree">A working tree of the repository.</param>
    /// <param name="onFound">Called with each before it goes.</param>
    public static void RemoveAbandoned(WorkTree tree, Action<string> onFound)
    {
        if (!Directory.Exists(AllOf(tree)))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(AllOf(tree), $"*{OwnerSuffix}"))
        {
            if (TryHold(file, FileMode.Open) is { } owner)
            {
                using var abandoned = new ScratchFolder(file[..^OwnerSuffix.Length], owner);
                onFound(abandoned.Path);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }

        File.Delete(_owner.Name);
        _owner.Dispose();
    }

    private ScratchFolder Create()
    {
        try
        {
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return this;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private static string AllOf(WorkTree tree) => System.IO.Path.Combine(tree.CommonDirectory, "hex", "tmp");

    private static FileStream? TryHold(string file, FileMode mode)
    {
        try
        {
            return new FileStream(file, mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (IOException exception) when (exception.HResult is HeldOnLinux or HeldOnMac)
        {
            return null;
        }
    }
}
