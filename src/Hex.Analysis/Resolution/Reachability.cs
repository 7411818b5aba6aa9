using System.Collections;

namespace Hex.Analysis.Resolution;

/// <summary>Which nodes of a graph lead to which others, over however many steps. Those that lead to each other are one.</summary>
/// <remarks>One bit is kept for each pair of groups, so that asking costs nothing.</remarks>
internal sealed class Reachability
{
    private readonly IReadOnlyList<IReadOnlyList<int>> _next;
    private readonly int[] _order;
    private readonly int[] _lowest;
    private readonly int[] _group;
    private readonly Stack<int> _open = new();
    private readonly Stack<(int Node, int At)> _way = new();
    private readonly List<BitArray> _reached = [];
    private int _count;

    /// <summary>Works it out.</summary>
    /// <param name="next">Where each node leads in one step.</param>
    public Reachability(IReadOnlyList<IReadOnlyList<int>> next)
    {
        _next = next;
        (_order, _lowest, _group) = (new int[next.Count], new int[next.Count], new int[next.Count]);
        Array.Fill(_group, -1);
        var groups = new List<List<int>>();
        for (var node = 0; node < next.Count; node++)
        {
            if (_order[node] == 0)
                Walk(node, groups);
        }

        // What a group leads to was closed before it.
        for (var group = 0; group < groups.Count; group++)
        {
            var reached = new BitArray(groups.Count) { [group] = true };
            foreach (var below in groups[group].SelectMany(node => next[node]).Select(node => _group[node]).Where(below => below != group).Distinct())
                reached.Or(_reached[below]);

            _reached.Add(reached);
        }
    }

    /// <summary>Whether one node is another, or leads to it.</summary>
    public bool Leads(int from, int to) => _reached[_group[from]][_group[to]];

    // Tarjan's way, without a step on the stack for each node.
    private void Walk(int root, List<List<int>> groups)
    {
        Enter(root);
        while (_way.TryPop(out var step))
        {
            var (node, at) = step;
            if (at > 0)
                _lowest[node] = Math.Min(_lowest[node], _lowest[_next[node][at - 1]]);

            while (at < _next[node].Count && _order[_next[node][at]] != 0)
            {
                var known = _next[node][at++];
                if (_group[known] < 0)
                    _lowest[node] = Math.Min(_lowest[node], _order[known]);
            }

            if (at < _next[node].Count)
            {
                _way.Push((node, at + 1));
                Enter(_next[node][at]);
            }
            else if (_lowest[node] == _order[node])
            {
                Close(node, groups);
            }
        }
    }

    private void Enter(int node)
    {
        _order[node] = _lowest[node] = ++_count;
        _open.Push(node);
        _way.Push((node, 0));
    }

    private void Close(int first, List<List<int>> groups)
    {
        var members = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            _group[member] = groups.Count;
            members.Add(member);
        }
        while (member != first);
        groups.Add(members);
    }
}
