namespace Hex.Core.Failures;

/// <summary>The families of failure, each with an exit code of its own.</summary>
public enum FailureKind
{
    /// <summary>The command line or a configured value cannot be understood.</summary>
    Usage,

    /// <summary>The machine lacks something hex needs, or it broke.</summary>
    Environment,

    /// <summary>A guard said no before anything was lost.</summary>
    Refused,

    /// <summary>A limit or budget was reached.</summary>
    Limit,
}
