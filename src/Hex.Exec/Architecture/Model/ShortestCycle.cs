namespace Hex.Exec.Architecture.Model;

/// <summary>Finds the shortest way around within a strongly connected part.</summary>
internal static class ShortestCycle
{
    // Looking from each node costs the square of the part; a very large one is told by a short cycle, if not always by the shortest.
    private const int MostSteps = 200_000;

    /// <summary>The nodes of the cycle in their order, beginning with the least.</summary>
    public static IReadOnlyList<int> In(IReadOnlyList<int> part, int[][] graph)
    {
        var members = part.ToHashSet();
        if (Pair(part, members, graph) is { } pair)
            return pair;

        List<int> best = [];
        foreach (var start in part.Take(Math.Max(1, MostSteps / part.Count)))
        {
            var found = From(start, members, graph, best.Count);
            if (found.Count > 0 && (best.Count == 0 || found.Count < best.Count))
                best = found;
        }

        var first = best.IndexOf(best.Min());
        return [.. best.Skip(first), .. best.Take(first)];
    }

    private static int[]? Pair(IReadOnlyList<int> part, HashSet<int> members, int[][] graph) =>
        part.SelectMany(node => graph[node].Where(members.Contains).Where(target => Array.BinarySearch(graph[target], node) >= 0).Select(target => (int[])[node, target])).FirstOrDefault();

    private static List<int> From(int start, HashSet<int> members, int[][] graph, int bound)
    {
        var cameFrom = new Dictionary<int, int>();
        var depth = new Dictionary<int, int> { [start] = 1 };
        var open = new Queue<int>([start]);
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

    private static List<int> Way(int last, int start, Dictionary<int, int> cameFrom)
    {
        var way = new List<int> { last };
        while (way[^1] != start)
            way.Add(cameFrom[way[^1]]);

        way.Reverse();
        return way;
    }
}
