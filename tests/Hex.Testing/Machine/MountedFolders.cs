using System.Diagnostics;
using Xunit;

namespace Hex.Testing.Machine;

/// <summary>Folders that something under test mounts; none outlives the test.</summary>
public sealed class MountedFolders : IDisposable
{
    private readonly List<string> _found = [];

    private MountedFolders()
    {
    }

    /// <summary>Skips the test where mounting is not permitted.</summary>
    public static MountedFolders RequireRight()
    {
        using var folder = new TempFolder();
        Assert.SkipUnless(Run("mount", "--bind", folder.Path, folder.Path), "mounting a folder is not permitted here");
        Run("umount", folder.Path);
        return new MountedFolders();
    }

    /// <summary>What is mounted below a folder.</summary>
    public IReadOnlyList<string> Below(string folder)
    {
        var below = File.ReadLines("/proc/self/mounts")
            .Select(line => line.Split(' ')[1].Replace(@"\040", " ", StringComparison.Ordinal))
            .Where(mount => mount.StartsWith(folder + "/", StringComparison.Ordinal)).ToList();
        _found.AddRange(below);
        return below;
    }

    /// <summary>Takes mounts away.</summary>
    public void Unmount(IReadOnlyList<string> mounts)
    {
        Assert.All(mounts, mount => Assert.True(Run("umount", mount), $"'{mount}' could not be unmounted"));
        _found.RemoveAll(mounts.Contains);
    }

    /// <inheritdoc/>
    public void Dispose() => _found.ForEach(mount => Run("umount", "--lazy", mount));

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
