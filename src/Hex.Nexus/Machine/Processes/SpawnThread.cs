using System.Collections.Concurrent;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>
/// The one thread that starts processes, as long-lived as hex: what asks to die with its parent follows the thread that
/// started it, and a pool's threads come and go.
/// </summary>
internal sealed class SpawnThread
{
    private readonly BlockingCollection<Action> _work = [];

    private SpawnThread()
    {
        PrepareProcess();
        new Thread(Work) { IsBackground = true, Name = "hex spawn" }.Start();
    }

    public static SpawnThread Shared { get; } = new();

    /// <summary>Has something done on the thread; it must not throw.</summary>
    public void Post(Action work) => _work.Add(work);

    private void Work()
    {
        foreach (var work in _work.GetConsumingEnumerable())
        {
            work();
        }
    }

    private static void PrepareProcess()
    {
        KeepExitStatuses();
        if (OperatingSystem.IsLinux())
        {
            // Orphans of commands become children of hex, so that they can be found and reaped.
            _ = NativeProcess.Control(NativeProcess.SubreaperOption, 1, 0, 0, 0);
        }
    }

    // Whoever started hex may have had it ignore the end of children; then the kernel would throw their exit status away.
    private static void KeepExitStatuses()
    {
        Span<byte> action = stackalloc byte[NativeProcess.StructureRoom];
        if (NativeProcess.ReadAction(Signals.ChildEnded, 0, action) == 0
            && BitConverter.ToInt64(action) == NativeProcess.IgnoredHandler)
        {
            _ = NativeProcess.SetHandler(Signals.ChildEnded, 0);
        }
    }
}
