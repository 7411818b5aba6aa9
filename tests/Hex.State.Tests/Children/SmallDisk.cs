namespace Hex.State.Tests.Children;

/// <summary>A file system in memory with an end to it; the test is skipped where none can be mounted.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string root) => Root = root;

    /// <summary>A folder on it for the test to fill and delete.</summary>
    public string Folder => Path.Combine(Root, "store");

    private string Root { get; }

    private string Filler => Path.Combine(Root, "filler");

    public static async Task<SmallDisk> Mount(string options)
    {
        var root = Directory.CreateTempSubdirectory("hex-disk-").FullName;
        if (!await ChildProcess.Try("mount", "-t", "tmpfs", "-o", options, "tmpfs", root))
        {
            Directory.Delete(root);
            Assert.Skip("this test needs to mount a file system in memory");
        }

        var disk = new SmallDisk(root);
        Directory.CreateDirectory(disk.Folder);
        return disk;
    }

    public async Task Remount(string mode) => Assert.True(await ChildProcess.Try("mount", "-o", $"remount,{mode}", Root));

    /// <summary>Leaves no block free.</summary>
    public void Fill()
    {
        using var stream = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                stream.Write(block);
            }
        }
        catch (IOException)
        {
            // That was the last block.
        }
    }

    public void Empty() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        Assert.True(await ChildProcess.Try("umount", Root));
        Directory.Delete(Root);
    }
}
