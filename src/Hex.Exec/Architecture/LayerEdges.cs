using Hex.Exec.Architecture.Model;
using Hex.Exec.Architecture.Rules;

namespace Hex.Exec.Architecture;

/// <summary>Sums the uses of files up to uses of layers.</summary>
internal static class LayerEdges
{
    public static IReadOnlyList<LayerEdge> Of(ArchitectureModel model, IReadOnlyList<Finding> found)
    {
        var broken = found.Where(finding => finding is { Rule.Kind: RuleKind.Violation, Severity: Severity.Error }).Select(finding => (finding.Path, finding.Subject)).ToHashSet();
        return [.. model.Dependencies
            .Where(use => use.From.Layer is not null && use.To.Layer is not null)
            .DistinctBy(use => (use.From, use.To))
            .GroupBy(use => (From: use.From.Layer!.Value, To: use.To.Layer!.Value))
            .Where(uses => uses.Key.From != uses.Key.To || uses.Any(IsBroken))
            .Select(uses => new LayerEdge(uses.Key.From, uses.Key.To, uses.Count(), uses.Count(IsBroken)))
            .OrderBy(edge => edge.From).ThenBy(edge => edge.To)];

        bool IsBroken(Dependency use) => broken.Contains((use.From.Path, use.To.Path)) || broken.Contains((use.From.Path, use.Import.Specifier));
    }
}
