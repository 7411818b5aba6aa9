using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Tells of rules of the project that speak of no file: they look as if they held something.</summary>
internal sealed class IdleRules(IReadOnlyList<IProjectRule> rules) : IArchitectureRule
{
    public RuleInfo Info { get; } = new(
        "idle-rule", RuleKind.Remark, "every rule of the project speaks of some file",
        "A rule that matches nothing holds nothing, and passes for ever.",
        "Correct its globs, or remove it.")
    {
        Wrong = ["rule: gone: src/gone/** must not import src/domain/**", "src/domain/order.ts imports src/domain/money.ts"],
        Right = ["rule: calm: src/domain/** must not import src/gone/**", "src/domain/order.ts imports src/domain/money.ts"],
    };

    public IEnumerable<Finding> Check(ArchitectureModel model) => rules.Where(rule => !rule.Concerns(model))
        .Select(rule => new Finding(Info, Severity.Warning, rule.Place, rule.Info.Id, $"the rule {rule.Info.Id} speaks of no source file"));
}
