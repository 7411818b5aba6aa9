using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Files do not use each other in a circle.</summary>
internal sealed class Cycles : IArchitectureRule
{
    private const int MostShown = 12;

    public RuleInfo Info { get; } = new(
        "cycle", RuleKind.Cycle, "nothing uses itself in a circle",
        "What stands in a circle can only be understood, tested and loaded together.",
        "Move what both need into a file of its own, or let one side take an interface.")
    {
        Wrong = ["src/domain/a.ts imports src/domain/b.ts", "src/domain/b.ts imports src/domain/c.ts", "src/domain/c.ts imports src/domain/a.ts"],
        Right = ["src/domain/a.ts imports src/domain/b.ts", "src/domain/b.ts imports src/domain/c.ts", "src/domain/a.ts imports src/domain/c.ts"],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model)
    {
        var graph = model.Loading;
        return graph.Parts().Select(part => Of(Info, Severity.Error, graph, part, graph.CycleIn(part)));
    }

    internal static Finding Of(RuleInfo rule, Severity severity, CycleGraph graph, IReadOnlyList<int> part, IReadOnlyList<int> cycle)
    {
        var use = graph.UseBetween(cycle[0], cycle[1]);
        string[] names = [.. cycle.Select(graph.NameOf)];
        var way = names.Length <= MostShown ? string.Join(" -> ", names) : $"{string.Join(" -> ", names.Take(MostShown))} -> … {names.Length - MostShown} more";
        var others = part.Count > cycle.Count ? $", the shortest way around among {part.Count}" : string.Empty;
        return new Finding(rule, severity, use.From.Path, string.Join(" -> ", names), $"{way} -> {names[0]}{others}")
        {
            Line = use.Import.Line,
            Column = use.Import.Column,
            Chain = names,
        };
    }
}
