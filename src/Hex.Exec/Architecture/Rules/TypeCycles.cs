using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Circles that are there only for types, or only once something is loaded later.</summary>
internal sealed class TypeCycles : IArchitectureRule
{
    public RuleInfo Info { get; } = new(
        "type-cycle", RuleKind.Remark, "no circle of types or of what is loaded later",
        "It breaks nothing when the program is loaded, but still ties the files together.",
        "Move the shared types into a file of their own.")
    {
        Wrong = ["src/domain/a.ts imports src/domain/b.ts", "src/domain/b.ts imports type src/domain/a.ts"],
        Right = ["src/domain/a.ts imports type src/domain/b.ts"],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model)
    {
        // Without such uses the circles are those of the other rule.
        if (!model.Dependencies.Any(use => use.IsApart))
            return [];

        var parts = model.Loading.Parts();
        var real = parts.SelectMany((part, index) => part.Select(node => (node, index))).ToDictionary(member => member.node, member => member.index);
        var graph = new CycleGraph(model, withApart: true);
        return
            from part in graph.Parts()
            where !IsWithinOne(part, real)
            let cycle = graph.CycleIn(part)
            where !IsWithinOne(cycle, real)
            select Cycles.Of(Info, Severity.Warning, graph, part, cycle);
    }

    // What goes around without types and later loading is told as such.
    private static bool IsWithinOne(IReadOnlyList<int> nodes, Dictionary<int, int> parts) =>
        nodes.Select(node => parts.TryGetValue(node, out var part) ? part : -1).Distinct().ToList() is [>= 0];
}
