using Hex.Core.Code;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Dependencies point inwards.</summary>
internal sealed class InwardDependencies : IArchitectureRule
{
    public RuleInfo Info { get; } = new(
        "inward-dependencies", RuleKind.Violation, "dependencies point inwards",
        "What is inside must not change because something outside does: the domain knows nobody, adapters know the ports.",
        "Let the inner layer declare a port, and the outer one implement it.")
    {
        Wrong = ["src/domain/order.ts imports src/adapters/secondary/db/client.ts"],
        Right =
        [
            "src/ports/orders.ts imports src/domain/order.ts",
            "src/adapters/secondary/db/client.ts imports src/ports/orders.ts",
            "src/adapters/secondary/db/client.ts imports src/domain/order.ts",
            "src/usecases/place.ts imports src/ports/orders.ts",
            "src/adapters/primary/cli/main.ts imports src/usecases/place.ts",
        ],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model) => UseFindings.Of(
        Info,
        model.Dependencies.Where(use => use.Import.Kind != ImportKind.Part && Breaks(use)),
        use => $"{LayerName.Of(use.From.Layer!.Value)} may use {LayerTable.AllowedOf(use.From.Layer.Value)}, not {LayerName.Of(use.To.Layer!.Value)}: {use.To.Path}");

    // Between adapters isolation decides, and of roots the composition rule.
    private static bool Breaks(Dependency use) => use is { From.Layer: { } from, To.Layer: { } to } && !use.To.IsRoot && !use.From.IsRoot
        && !(use.To.IsAdapter && (use.From.IsAdapter || from == Layer.Infrastructure)) && !LayerTable.Allows(from, to);
}
