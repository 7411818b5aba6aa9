namespace Hex.Exec.Architecture.Model;

/// <summary>Finds the strongly connected parts of a graph, without recursion, so that no depth of nesting is too much.</summary>
internal static class StrongComponents
{
    private const int Unseen = -1;

    /// <summary>The parts of more than one node, each in the order of its numbers, in the order of their first.</summary>
    /// <param name="graph">For each node, by its number, those it leads to.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(int[][] graph)
    {
        var index = new int[graph.Length];
        var low = new int[graph.Length];
        Array.Fill(index, Unseen);
        var pending = new Stack<int>();
        var isPending = new bool[graph.Length];
        var parts = new List<List<int>>();
        var path = new Stack<(int Node, int Next)>();
        var count = 0;

        void Enter(int node)
        {
            index[node] = low[node] = count++;
            pending.Push(node);
            isPending[node] = true;
            path.Push((node, 0));
        }

        for (var start = 0; start < graph.Length; start++)
        {
            if (index[start] == Unseen)
                Enter(start);

            while (path.TryPop(out var visit))
            {
                var (node, next) = visit;
                if (next < graph[node].Length)
                {
                    var target = graph[node][next];
                    path.Push((node, next + 1));
                    if (index[target] == Unseen)
                        Enter(target);
                    else if (isPending[target])
                        low[node] = Math.Min(low[node], index[target]);

                    continue;
                }

                if (path.TryPeek(out var above))
                    low[above.Node] = Math.Min(low[above.Node], low[node]);

                if (low[node] == index[node] && Take(pending, isPending, node) is { Count: > 1 } part)
                    parts.Add(part);
            }
        }

        return [.. parts.OrderBy(part => part[0])];
    }

    private static List<int> Take(Stack<int> pending, bool[] isPending, int node)
    {
        var part = new List<int>();
        do
        {
            part.Add(pending.Pop());
            isPending[part[^1]] = false;
        }
        while (part[^1] != node);

        part.Sort();
        return part;
    }
}
