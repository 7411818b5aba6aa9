using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>
/// Everything one command started: its session, the descendants of it that are known, and whatever carries its mark. Where
/// there is no process table it is the process group alone.
/// </summary>
internal sealed class ProcessTree(SpawnedProcess main) : IProcessSet
{
    private readonly byte[] _mark = MarkSearch.Bytes(ProcessMark.Command, main.Mark);
    private readonly HashSet<ProcessIdentity> _known = [];
    private readonly HashSet<ProcessIdentity> _outlived = [];
    private readonly HashSet<ProcessIdentity> _terminated = [];

    // Those its members lead; a process may start another, its mark wiped off, in the moment it is ended.
    private readonly HashSet<int> _sessions = [main.Id];
    private List<ProcessEntry> _alive = [];
    private bool _isMainTerminated;

    /// <summary>How many processes were found after the main one had ended.</summary>
    public int Outlived => _outlived.Count;

    /// <summary>Looks for processes of the tree besides the main one, and reaps dead orphans.</summary>
    /// <returns>How many are alive.</returns>
    public int Sweep(bool mainHasExited)
    {
        var table = ProcessTable.Read();
        foreach (var dead in table.Where(entry => entry.IsDead))
        {
            Children.ReapOrphan(dead);
        }

        var notBefore = table.FirstOrDefault(entry => entry.Identity.Id == main.Id).Identity.StartedAt;
        _alive = Members(table.Where(entry => !entry.IsDead).ToList(), notBefore);
        _known.UnionWith(_alive.Select(entry => entry.Identity));
        _sessions.UnionWith(_alive.Where(entry => entry.Session == entry.Identity.Id).Select(entry => entry.Session));
        if (mainHasExited)
        {
            _outlived.UnionWith(_alive.Select(entry => entry.Identity));
        }

        return _alive.Count;
    }

    /// <summary>Asks the main process and all the last sweep found to end, each once.</summary>
    public void Terminate()
    {
        if (!_isMainTerminated)
        {
            _isMainTerminated = true;
            TerminateMain(ProcessTable.IsAvailable ? main.Id : -main.Id);
        }

        foreach (var process in _alive.Where(process => _terminated.Add(process.Identity)))
        {
            ProcessTable.Signal(process.Identity, Signals.Terminate);
            ProcessTable.Signal(process.Identity, Signals.Continue);
        }
    }

    /// <summary>Ends the main process, its group, and all the last sweep found.</summary>
    public void Kill()
    {
        // The main process is not reaped before its tree has ended, so its id cannot name a stranger.
        _ = NativeProcess.Kill(-main.Id, Signals.Kill);
        foreach (var process in _alive)
        {
            ProcessTable.Signal(process.Identity, Signals.Kill);
        }
    }

    // A stopped process does not see TERM until it continues.
    private static void TerminateMain(int target)
    {
        _ = NativeProcess.Kill(target, Signals.Terminate);
        _ = NativeProcess.Kill(target, Signals.Continue);
    }

    private List<ProcessEntry> Members(List<ProcessEntry> alive, long notBefore)
    {
        var members = alive.Where(entry => entry.Identity.Id != main.Id && IsMember(entry, notBefore)).ToList();
        return ProcessTable.WithDescendants(members, alive, main.Id);
    }

    private bool IsMember(ProcessEntry entry, long notBefore) =>
        _sessions.Contains(entry.Session)
        || _known.Contains(entry.Identity)
        || (entry.Identity.StartedAt >= notBefore && ProcessTable.Carries(entry.Identity.Id, _mark));
}
