using Hex.Core.Code;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>What a file offers, somebody takes.</summary>
internal sealed class DeadExports : IArchitectureRule
{
    public RuleInfo Info { get; } = new(
        "dead-export", RuleKind.DeadExport, "what is offered is used",
        "What nobody takes is kept alive for nothing, and each reader has to find that out.",
        "Remove it, stop offering it, or write @public in a comment above it where others use it.")
    {
        Wrong = ["src/domain/money.ts declares function round", "src/main.ts starts the program"],
        Right =
        [
            "src/domain/money.ts declares function round",
            "src/domain/index.ts re-exports round from src/domain/money.ts",
            "src/usecases/pay.ts imports round from src/domain/index.ts",
            "src/main.ts starts the program",
            "src/main.ts imports src/usecases/pay.ts",
        ],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model)
    {
        var used = new UsedNames(model);
        return
            from file in model.Sources
            where !Conventional.TakesUp(file) && !model.Surfaces.Holds(file) && !model.Surfaces.IsOpen(file)
            from declaration in file.Source.Declarations.Where(declaration => declaration.IsExported).DistinctBy(declaration => declaration.Name)
            where IsJudged(file, declaration) && !used.Has(file, declaration)
            select new Finding(Info, Severity.Warning, file.Path, declaration.Name, $"nobody uses {declaration.Name}, which {file.Path} offers")
            {
                Line = declaration.Line,
                Column = declaration.Column,
            };
    }

    // Interfaces of the ports are judged by who stands behind them; extension methods are used without the name of their class.
    private static bool IsJudged(ModelFile file, Declaration declaration) => !declaration.IsMarkedPublic
        && !declaration.IsUsedInside
        && !(file.Layer == Layer.Ports && declaration.Kind == DeclarationKind.Interface)
        && !(file.Source.Language == SourceLanguage.CSharp && declaration.Name.EndsWith("Extensions", StringComparison.Ordinal))
        && declaration.Kind != DeclarationKind.Module
        && !Conventional.IsFoundByContainer(file, declaration);
}
