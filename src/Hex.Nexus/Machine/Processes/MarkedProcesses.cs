using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Every process that carries the mark of a run, with its session and its descendants; never this one or those it came from.</summary>
internal sealed class MarkedProcesses(string owner) : IProcessSet
{
    private readonly byte[] _mark = MarkSearch.Bytes(ProcessMark.Owner, owner);
    private readonly HashSet<ProcessIdentity> _known = [];
    private readonly HashSet<ProcessIdentity> _terminated = [];

    // Kept from sweep to sweep: a process may start another, its mark wiped off, in the moment it is ended.
    private readonly HashSet<int> _sessions = [];
    private List<ProcessEntry> _alive = [];

    /// <summary>How many were found so far.</summary>
    public int Found => _known.Count;

    public int Sweep(bool mainHasExited)
    {
        var table = ProcessTable.Read();
        var spared = OwnLine(table);
        var alive = table.Where(entry => !entry.IsDead && !spared.Contains(entry.Identity.Id)).ToList();
        var marked = alive.Where(entry => _known.Contains(entry.Identity) || ProcessTable.Carries(entry.Identity.Id, _mark)).ToList();
        _sessions.UnionWith(marked.Select(entry => entry.Session));
        _sessions.ExceptWith(SessionsOfOthers(marked, table));
        var together = marked.Union(alive.Where(entry => _sessions.Contains(entry.Session))).ToList();
        _alive = ProcessTable.WithDescendants(together, alive, parent: null);
        _known.UnionWith(_alive.Select(entry => entry.Identity));
        return _alive.Count;
    }

    public void Terminate()
    {
        foreach (var process in _alive.Where(process => _terminated.Add(process.Identity)))
        {
            ProcessTable.Signal(process.Identity, Signals.Terminate);
            ProcessTable.Signal(process.Identity, Signals.Continue);
        }
    }

    public void Kill() => _alive.ForEach(process => ProcessTable.Signal(process.Identity, Signals.Kill));

    // A session whose leader lives and is not marked belongs to somebody else, such as the terminal hex was started from.
    private static IEnumerable<int> SessionsOfOthers(List<ProcessEntry> marked, IReadOnlyList<ProcessEntry> table) =>
        table.Where(entry => !entry.IsDead).Select(entry => entry.Identity.Id)
            .Except(marked.Select(entry => entry.Identity.Id))
            .Append(NativeProcess.SessionOf(0))
            .Append(0);

    private static HashSet<int> OwnLine(IReadOnlyList<ProcessEntry> table)
    {
        var parents = table.ToDictionary(entry => entry.Identity.Id, entry => entry.Parent);
        var line = new HashSet<int>();
        for (var process = Environment.ProcessId; process > 0 && line.Add(process);)
        {
            process = parents.GetValueOrDefault(process);
        }

        return line;
    }
}
