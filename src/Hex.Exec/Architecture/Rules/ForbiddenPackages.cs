using Hex.Core.Code;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>The core uses no package that speaks to the outside.</summary>
internal sealed class ForbiddenPackages(IReadOnlyList<string> forbidden) : IArchitectureRule
{
    private readonly IReadOnlyList<PackagePattern> _forbidden = [.. forbidden.Select(name => new PackagePattern(name))];

    public RuleInfo Info { get; } = new(
        "forbidden-package", RuleKind.Violation, "the core uses no package of the outside",
        "A use case that speaks to a database or a server itself cannot be run without one.",
        "Declare a port for what is needed, and use the package in an adapter. Names in analysis.forbidden count as violations, the well-known ones as warnings.")
    {
        Wrong = ["src/domain/order.ts imports package typeorm"],
        Right = ["src/adapters/secondary/db/orders.ts imports package typeorm", "src/domain/order.ts imports package date-fns"],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model) =>
        from file in model.Sources
        where file.Layer is Layer.Domain or Layer.Ports or Layer.UseCases
        from use in file.Source.Imports.Where(import => import.Target is ImportTarget.External)
            .DistinctBy(import => ((ImportTarget.External)import.Target).Package)
        let package = ((ImportTarget.External)use.Target).Package
        let severity = _forbidden.Any(pattern => pattern.Matches(package)) ? Severity.Error
            : OutsidePackages.All.Any(pattern => pattern.Matches(package)) ? Severity.Warning : Severity.Note
        where severity != Severity.Note
        select new Finding(Info, severity, file.Path, package, $"{LayerName.Of(file.Layer!.Value)} uses the package {package}") { Line = use.Line, Column = use.Column };
}
