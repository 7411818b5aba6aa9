namespace Hex.Exec.Architecture.Rules;

/// <summary>What the findings of a rule take from the score.</summary>
public enum RuleKind
{
    /// <summary>A boundary is crossed.</summary>
    Violation,

    /// <summary>Files use each other in a circle.</summary>
    Cycle,

    /// <summary>A name is offered that nobody takes.</summary>
    DeadExport,

    /// <summary>A port nobody stands behind or speaks through.</summary>
    UnusedPort,

    /// <summary>Something worth knowing, that takes nothing.</summary>
    Remark,
}
