namespace Hex.Nexus.Configuration;

/// <summary>Whether the operator trusts a repository's configuration.</summary>
public enum TrustState
{
    /// <summary>Never trusted.</summary>
    NotTrusted,

    /// <summary>Trusted once, and changed since.</summary>
    Changed,

    /// <summary>Trusted exactly as it is.</summary>
    Trusted,
}
