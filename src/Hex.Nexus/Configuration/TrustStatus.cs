namespace Hex.Nexus.Configuration;

/// <summary>A repository's configuration and the operator's trust in it.</summary>
/// <param name="File">The full path of the file.</param>
/// <param name="Hash">The SHA-256 of its content.</param>
/// <param name="State">Whether it is trusted.</param>
/// <param name="Powers">The values that count only while it is trusted.</param>
public sealed record TrustStatus(string File, string Hash, TrustState State, IReadOnlyList<ConfiguredValue> Powers);
