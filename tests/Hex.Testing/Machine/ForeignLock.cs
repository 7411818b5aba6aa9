using System.Diagnostics;

namespace Hex.Testing.Machine;

/// <summary>A lock on a file, held by another process that can be killed.</summary>
public sealed class ForeignLock : IDisposable
{
    private readonly Process _process;

    private ForeignLock(Process process) => _process = process;

    /// <summary>Has another process lock a file, making it where it is missing.</summary>
    public static ForeignLock Take(string path)
    {
        // The shell itself holds the descriptor, so that ending it ends the lock.
        var start = new ProcessStartInfo("bash", ["-c", "exec 9<>\"$0\"; flock 9; echo held; read", path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        return process.StandardOutput.ReadLine() == "held"
            ? new ForeignLock(process)
            : throw new InvalidOperationException("the other process did not get the lock");
    }

    /// <summary>Ends the other process as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }
}
