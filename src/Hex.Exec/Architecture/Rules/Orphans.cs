using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Every file is used by another one, or starts something.</summary>
internal sealed class Orphans : IArchitectureRule
{
    public RuleInfo Info { get; } = new(
        "orphan", RuleKind.Remark, "every file is used",
        "A file that only tests or nobody at all uses is not part of the program.",
        "Remove it, or use it; a file that starts a program is told by its main function or its project file.")
    {
        Wrong = ["src/domain/old.ts imports package lodash", "src/domain/old.ts declares function old", "src/domain/old.test.ts imports old from src/domain/old.ts", "src/main.ts starts the program"],
        Right = ["src/main.ts starts the program", "src/main.ts imports src/domain/order.ts"],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model)
    {
        var used = model.Dependencies.Select(use => use.To).ToHashSet();
        var tested = model.All.Where(use => use.From.IsTest).Select(use => use.To).ToHashSet();
        return
            from file in model.Sources
            where !used.Contains(file) && !Conventional.TakesUp(file) && !model.Surfaces.Holds(file) && !model.Surfaces.IsOpen(file)
            where file.Source.Declarations.Count + file.Source.Imports.Count > 0
            where !file.Source.Declarations.Any(declaration => declaration.IsMarkedPublic || Conventional.IsFoundByContainer(file, declaration))
            select new Finding(Info, Severity.Warning, file.Path, file.Path, tested.Contains(file) ? $"only tests use {file.Path}" : $"nobody uses {file.Path}");
    }
}
