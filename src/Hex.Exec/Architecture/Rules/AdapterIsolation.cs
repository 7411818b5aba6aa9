using Hex.Core.Code;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>An adapter does not know another one, whichever side it is on.</summary>
internal sealed class AdapterIsolation : IArchitectureRule
{
    public RuleInfo Info { get; } = new(
        "adapter-isolation", RuleKind.Violation, "adapters do not know each other",
        "An adapter can be replaced alone only while no other one leans on it.",
        "Let both speak through a port, or move what they share into a layer both may use.")
    {
        Wrong = ["src/adapters/secondary/db/orders.ts imports src/adapters/secondary/mail/sender.ts"],
        Right =
        [
            "src/adapters/secondary/db/orders.ts imports src/adapters/secondary/db/client.ts",
            "src/adapters/secondary/db/orders.ts imports src/ports/orders.ts",
        ],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model) => UseFindings.Of(
        Info,
        model.Dependencies.Where(use => use.From.IsAdapter && use.To.IsAdapter && IsForeign(use)),
        use => $"the adapter {use.From.Adapter} uses another one, {use.To.Adapter}: {use.To.Path}");

    // What lies below an adapter belongs to it, unless it is of the other side. The index of a folder of adapters offers them on to the root; that is wiring, and it uses none of them itself.
    private static bool IsForeign(Dependency use) => use.From.Adapter != use.To.Adapter
        && use.Import.Kind is not (ImportKind.Part or ImportKind.ReExport)
        && !(use.From.Layer == use.To.Layer && (IsBelow(use.From.Adapter, use.To.Adapter) || IsBelow(use.To.Adapter, use.From.Adapter)));

    private static bool IsBelow(string inner, string outer) => inner.StartsWith($"{outer}/", StringComparison.Ordinal);
}
