using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Tells what could not be read: what is not known cannot be called clean.</summary>
internal sealed class ReadingProblems : IArchitectureRule
{
    public RuleInfo Info { get; } = new(
        "reading-problem", RuleKind.Remark, "everything can be read",
        "What could not be read was not judged.",
        "Mend the file, or leave it out with analysis.exclude.")
    {
        Wrong = ["src/domain/order.ts cannot be read"],
        Right = ["src/domain/order.ts imports src/domain/money.ts"],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model) => model.Problems.Select(problem => new Finding(
        Info, Severity.Warning, problem.Path, problem.Kind, $"{problem.Kind.Replace('_', ' ')}: {problem.Message}")
    {
        Line = problem.Line,
        Column = problem.Line is null ? null : 1,
    });
}
