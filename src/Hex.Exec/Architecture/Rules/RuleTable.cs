using Hex.Core.Code;
using Hex.Core.Failures;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>Every rule, in the order findings are told: the ones everybody has, then those of the project.</summary>
internal sealed class RuleTable
{
    /// <param name="settings">What the configuration says.</param>
    /// <param name="decided">What decisions laid down.</param>
    /// <param name="texts">The lines of the source.</param>
    /// <param name="prefix">Where the files lie beneath the folder the configuration speaks of.</param>
    /// <exception cref="HexException">A rule of the project cannot be understood.</exception>
    public RuleTable(AnalysisSettings settings, IReadOnlyList<AdrRule> decided, SourceTexts texts, string prefix)
    {
        IProjectRule[] own = [.. settings.Rules.Select(line => CustomRule.Parse(line, prefix)), .. decided.Select(rule => new AdrCompliance(rule, texts, prefix))];
        Rules =
        [
            new InwardDependencies(),
            new AdapterIsolation(),
            new CompositionMonopoly(),
            new ForbiddenPackages(settings.Forbidden),
            .. own,
            new Cycles(),
            new TypeCycles(),
            new DeadExports(),
            new UnusedPorts(),
            new Orphans(),
            new IdleRules(own),
            new ReadingProblems(),
            new UnclassifiedTargets(),
        ];
    }

    public IReadOnlyList<IArchitectureRule> Rules { get; }

    /// <summary>What the rules find, each with its stable id, by rule, file and place.</summary>
    public IReadOnlyList<Finding> Check(ArchitectureModel model) =>
        [.. Rules.SelectMany(rule => FindingId.Number(rule.Check(model).OrderBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Subject, StringComparer.Ordinal)))];
}
