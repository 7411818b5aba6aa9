namespace Hex.Exec.Architecture.Model;

/// <summary>Finds the strongly connected parts of a graph, without recursion, so that no depth of nesting is too much.</summary>
internal static class StrongComponents
{
    /// <summary>The parts of more than one node, each in the order of its names, in the order of their first names.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyDictionary<string, IReadOnlyList<string>> graph)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var low = new Dictionary<string, int>(StringComparer.Ordinal);
        var pending = new Stack<string>();
        var isPending = new HashSet<string>(StringComparer.Ordinal);
        var parts = new List<IReadOnlyList<string>>();
        var path = new Stack<(string Node, int Next)>();

        void Enter(string node)
        {
            index[node] = low[node] = index.Count;
            pending.Push(node);
            isPending.Add(node);
            path.Push((node, 0));
        }

        foreach (var start in graph.Keys.Order(StringComparer.Ordinal).Where(start => !index.ContainsKey(start)))
        {
            Enter(start);
            while (path.TryPop(out var visit))
            {
                var (node, next) = visit;
                var targets = graph.GetValueOrDefault(node) ?? [];
                if (next < targets.Count)
                {
                    path.Push((node, next + 1));
                    if (!index.TryGetValue(targets[next], out var known))
                        Enter(targets[next]);
                    else if (isPending.Contains(targets[next]))
                        low[node] = Math.Min(low[node], known);

                    continue;
                }

                if (path.TryPeek(out var above))
                    low[above.Node] = Math.Min(low[above.Node], low[node]);

                if (low[node] == index[node] && Take(pending, isPending, node) is { Count: > 1 } part)
                    parts.Add([.. part.Order(StringComparer.Ordinal)]);
            }
        }

        return [.. parts.OrderBy(part => part[0], StringComparer.Ordinal)];
    }

    private static List<string> Take(Stack<string> pending, HashSet<string> isPending, string node)
    {
        var part = new List<string>();
        do
        {
            part.Add(pending.Pop());
            isPending.Remove(part[^1]);
        }
        while (part[^1] != node);

        return part;
    }
}
