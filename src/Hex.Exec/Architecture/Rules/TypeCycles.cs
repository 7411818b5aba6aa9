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
        var real = new CycleGraph(model, withApart: false).Cycles().SelectMany(found => found.Part).ToHashSet(StringComparer.Ordinal);
        var graph = new CycleGraph(model, withApart: true);
        return graph.Cycles().Where(found => !found.Cycle.All(real.Contains)).Select(found => Cycles.Of(Info, Severity.Warning, graph, found.Part, found.Cycle));
    }
}
