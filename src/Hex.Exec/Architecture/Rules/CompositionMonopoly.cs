using Hex.Core.Code;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Only composition roots bring adapters in, and nobody knows a composition root.</summary>
internal sealed class CompositionMonopoly : IArchitectureRule
{
    public RuleInfo Info { get; } = new(
        "composition-root", RuleKind.Violation, "only composition roots know adapters, and nobody knows them",
        "Where adapters are chosen in one place, one can be swapped there; whoever fetches things from the root knows everything.",
        "Let the composition root make the thing and hand it in.")
    {
        Wrong = ["src/usecases/place.ts imports src/composition-root.ts", "src/composition-root.ts imports src/adapters/secondary/db/client.ts"],
        Right =
        [
            "src/composition-root.ts imports src/adapters/secondary/db/client.ts",
            "src/composition-root.ts imports src/usecases/place.ts",
            "src/main.ts starts the program",
            "src/main.ts imports src/composition-root.ts",
        ],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model) => UseFindings.Of(
        Info,
        model.Dependencies.Where(use => use.Import.Kind is not (ImportKind.Part or ImportKind.ReExport) && Breaks(use)),
        use => use.To.IsRoot
            ? $"{LayerName.Of(use.From.Layer!.Value)} uses a composition root or entry point: {use.To.Path}"
            : $"{LayerName.Of(use.From.Layer!.Value)} uses an adapter, which only a composition root may: {use.To.Path}");

    private static bool Breaks(Dependency use) => use.From.Layer is { } from && !use.From.IsRoot
        && (use.To.IsRoot || (from == Layer.Infrastructure && use.To.IsAdapter));
}
