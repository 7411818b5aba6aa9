namespace Hex.Exec.Architecture.Model;

/// <summary>Finds the shortest way around within a strongly connected part.</summary>
internal static class ShortestCycle
{
    // Looking from each node costs the square of the part; a very large one is told by a short cycle, if not always by the shortest.
    private const int MostSteps = 100_000;

    /// <summary>The nodes of the cycle in their order, beginning with the first by name.</summary>
    public static IReadOnlyList<string> In(IReadOnlyList<string> part, IReadOnlyDictionary<string, IReadOnlyList<string>> graph)
    {
        var members = part.ToHashSet(StringComparer.Ordinal);
        if (Pair(part, members, graph) is { } pair)
            return pair;

        List<string> best = [];
        foreach (var start in part.Take(Math.Max(1, MostSteps / part.Count)))
        {
            var found = From(start, members, graph, best.Count);
            if (found.Count > 0 && (best.Count == 0 || found.Count < best.Count))
                best = found;
        }

        var first = best.Index().MinBy(node => node.Item, StringComparer.Ordinal).Index;
        return [.. best.Skip(first), .. best.Take(first)];
    }

    private static string[]? Pair(IReadOnlyList<string> part, HashSet<string> members, IReadOnlyDictionary<string, IReadOnlyList<string>> graph) =>
        part.SelectMany(node => graph[node].Where(members.Contains).Where(target => graph[target].Contains(node)).Select(target => (string[])[node, target])).FirstOrDefault();

    private static List<string> From(string start, HashSet<string> members, IReadOnlyDictionary<string, IReadOnlyList<string>> graph, int bound)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var depth = new Dictionary<string, int>(StringComparer.Ordinal) { [start] = 1 };
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var node))
        {
            if (bound > 0 && depth[node] >= bound)
                break;

            foreach (var target in graph[node].Where(members.Contains))
            {
                if (target == start)
                    return Way(node, start, cameFrom);

                if (depth.TryAdd(target, depth[node] + 1))
                {
                    cameFrom[target] = node;
                    open.Enqueue(target);
                }
            }
        }

        return [];
    }

    private static List<string> Way(string last, string start, Dictionary<string, string> cameFrom)
    {
        var way = new List<string> { last };
        while (way[^1] != start)
            way.Add(cameFrom[way[^1]]);

        way.Reverse();
        return way;
    }
}
