namespace Hex.Exec.Architecture.Rules;

/// <summary>How much a finding counts.</summary>
public enum Severity
{
    /// <summary>It is told and never counts.</summary>
    Note,

    /// <summary>It counts where warnings do.</summary>
    Warning,

    /// <summary>It counts.</summary>
    Error,
}
