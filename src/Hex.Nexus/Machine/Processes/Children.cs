using System.Runtime.InteropServices;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>
/// The running main processes of all commands. Reaping goes through here, so that each is reaped once, by its own command, and
/// an orphan that the kernel handed to hex is told from a child that hex started.
/// </summary>
internal static class Children
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<int> Running = [];
    private static readonly int OwnSession = NativeProcess.SessionOf(0);

    /// <summary>Starts a process and registers it in one act: a sweep in between would take it for an orphan.</summary>
    /// <param name="spawn">Returns the process id, or 0 and an error.</param>
    /// <returns>The error, 0 for success.</returns>
    public static int Start(Func<(int Process, int Error)> spawn)
    {
        lock (Gate)
        {
            var (process, error) = spawn();
            if (error == 0)
            {
                Running.Add(process);
            }

            return error;
        }
    }

    /// <summary>Waits until a main process has ended, and leaves it to be reaped, so that its id stays taken.</summary>
    public static void AwaitExit(int process)
    {
        Span<byte> information = stackalloc byte[NativeProcess.StructureRoom];
        while (NativeProcess.WaitId(NativeProcess.WaitByPid, process, information, NativeProcess.Exited | NativeProcess.LeaveUnreaped) != 0)
        {
            if (LibC.LastError != LibC.Interrupted)
            {
                return;
            }
        }
    }

    /// <summary>Takes the status of a main process that has ended.</summary>
    public static ExitStatus Reap(int process)
    {
        lock (Gate)
        {
            var result = NativeProcess.WaitPid(process, out var status, NativeProcess.NoHang);
            Running.Remove(process);
            return result == process
                ? new ExitStatus(status)
                : throw new InvalidOperationException(
                    $"the exit status of process {process} is lost ({Marshal.GetLastPInvokeErrorMessage()})");
        }
    }

    /// <summary>Ends a main process and its group at once.</summary>
    public static void KillAndReap(int process)
    {
        _ = NativeProcess.Kill(-process, Signals.Kill);
        AwaitExit(process);
        _ = Reap(process);
    }

    /// <summary>Reaps a dead orphan that the kernel handed to hex; a child in hex's own session is somebody else's to reap.</summary>
    public static void ReapOrphan(ProcessEntry dead)
    {
        lock (Gate)
        {
            if (dead.Parent == Environment.ProcessId && dead.Session != OwnSession && !Running.Contains(dead.Identity.Id))
            {
                _ = NativeProcess.WaitPid(dead.Identity.Id, out _, NativeProcess.NoHang);
            }
        }
    }
}
