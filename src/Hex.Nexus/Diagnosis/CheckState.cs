namespace Hex.Nexus.Diagnosis;

/// <summary>What a check of the machine came to.</summary>
public enum CheckState
{
    /// <summary>All is well.</summary>
    Ok,

    /// <summary>hex works, but something is worth knowing.</summary>
    Warn,

    /// <summary>Something hex needs is not there.</summary>
    Missing,
}
