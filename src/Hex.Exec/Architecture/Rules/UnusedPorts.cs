using Hex.Core.Code;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>A port has somebody behind it and somebody who speaks through it.</summary>
internal sealed class UnusedPorts : IArchitectureRule
{
    public RuleInfo Info { get; } = new(
        "unused-port", RuleKind.UnusedPort, "every port is implemented and used",
        "A port without an adapter cannot work, and one that no use case speaks through is a promise to nobody.",
        "Implement it, use it, or remove it.")
    {
        Wrong = ["src/ports/clock.ts declares interface Clock", "src/usecases/pay.ts imports Clock from src/ports/clock.ts"],
        Right =
        [
            "src/ports/clock.ts declares interface Clock",
            "src/usecases/pay.ts imports Clock from src/ports/clock.ts",
            "src/adapters/secondary/time/system.ts imports Clock from src/ports/clock.ts",
            "src/adapters/secondary/time/system.ts declares class SystemClock of Clock",
        ],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model)
    {
        List<ModelFile> files = [.. model.Sources.Where(file => file.Layer == Layer.Ports)];
        if (files.Count == 0)
            yield break;

        var implementers = (
            from file in model.Sources
            from declaration in file.Source.Declarations
            from name in declaration.Bases.Select(BareName)
            select (Name: name, File: file)).ToLookup(row => row.Name, row => row.File, StringComparer.Ordinal);
        var uses = model.Dependencies.ToLookup(use => use.To);
        foreach (var file in files)
        {
            var takers = uses[file].SelectMany(use => use.Import.Names.Select(taken => (taken.Name, use.From))).ToLookup(row => row.Name, row => row.From, StringComparer.Ordinal);
            foreach (var port in file.Source.Declarations.Where(declaration => declaration is { Kind: DeclarationKind.Interface, IsExported: true, IsMarkedPublic: false }))
            {
                if (FaultOf(port, implementers[BareName(port.Name)].ToHashSet(), takers[port.Name].Concat(takers[ReExportedNames.Everything]).ToHashSet()) is { } fault)
                    yield return new Finding(Info, Severity.Warning, file.Path, port.Name, $"{fault} the port {port.Name}") { Line = port.Line, Column = port.Column };
            }
        }
    }

    private static string? FaultOf(Declaration port, HashSet<ModelFile> implementers, HashSet<ModelFile> users)
    {
        // Where types are matched by their shape, or a function can stand for one, whoever takes the name on the outside may be the one that implements it.
        var mayImplement = implementers.Count > 0 || users.Any(user => (user.IsAdapter || user.IsRoot || user.Layer == Layer.Infrastructure) && IsStructural(user));
        var isUsed = users.Any(user => !implementers.Contains(user)) || implementers.Any(file => file.Source.Declarations.Any(declaration => declaration.Name == port.Name));
        var isByShapeAlone = users.Any(user => user.Source.Language == SourceLanguage.Go);
        return (mayImplement || isByShapeAlone, isUsed) switch
        {
            (false, false) => "nobody implements or uses",
            (false, true) => "nobody implements",
            (true, false) => "only what implements it names",
            _ => null,
        };
    }

    private static bool IsStructural(ModelFile file) =>
        file.Source.Language is SourceLanguage.TypeScript or SourceLanguage.JavaScript or SourceLanguage.Python or SourceLanguage.Go or SourceLanguage.Java;

    // Repository<Order>, ports.Repository, crate::ports::Repository and what an inner module declares all name Repository.
    private static string BareName(string written)
    {
        var name = written.Split('<', '[', '(')[0].Trim();
        return name[(name.LastIndexOfAny(['.', ':']) + 1)..];
    }
}
