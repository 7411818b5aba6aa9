using System.Diagnostics;
using Xunit;

namespace Hex.Testing.Machine;

/// <summary>A file system of one megabyte in memory, where mounting is permitted.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>Mounts it, or skips the test.</summary>
    public SmallDisk()
    {
        if (!Run("mount", "-t", "tmpfs", "-o", "size=1m", "hex-test", Path))
        {
            _folder.Dispose();
            Assert.Skip("mounting a small disk is not permitted here");
        }
    }

    /// <summary>The folder it is mounted on.</summary>
    public string Path => _folder.Path;

    /// <summary>Lets nothing be written any more.</summary>
    public void MakeReadOnly()
    {
        if (!Run("mount", "-o", "remount,ro", Path))
        {
            throw new InvalidOperationException("the small disk could not be made read-only");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Run("umount", "--lazy", Path);
        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
