using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>One rule: says what it asks for, and finds what breaks it.</summary>
internal interface IArchitectureRule
{
    /// <summary>What it asks for, and why.</summary>
    RuleInfo Info { get; }

    /// <summary>What breaks it; the order does not matter.</summary>
    IEnumerable<Finding> Check(ArchitectureModel model);
}
