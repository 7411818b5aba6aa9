using Hex.Core.Code;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Tells which files without a layer the layers use; nobody can say whether they may.</summary>
internal sealed class UnclassifiedTargets : IArchitectureRule
{
    public RuleInfo Info { get; } = new(
        "unclassified", RuleKind.Remark, "what layers use has a layer",
        "Whether a layer may use a file without one cannot be said, so it is never counted as a violation.",
        "Give it a layer in analysis.layers of .hex/project.json.")
    {
        Wrong = ["src/domain/order.ts imports src/errors.ts", "src/ports/orders.ts imports src/domain/order.ts"],
        Right = ["src/domain/order.ts imports src/domain/errors.ts", "src/ports/orders.ts imports src/domain/order.ts"],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model) => model.Dependencies
        .Where(use => use.Via is null && use.Import.Kind != ImportKind.Part && use.To is { Layer: null, IsBarrel: false } && use.From is { Layer: not null, IsRoot: false })
        .GroupBy(use => use.To)
        .Select(uses => new Finding(
            Info, Severity.Note, uses.Key.Path, uses.Key.Path,
            $"{uses.Key.Path} has no layer and is used by {Words.Count(uses.Select(use => use.From).Distinct().Count(), "file")} of layers"));
}
