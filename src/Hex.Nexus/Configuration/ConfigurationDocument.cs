namespace Hex.Nexus.Configuration;

/// <summary>A configuration file as it was read.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Hash">The SHA-256 of its content.</param>
/// <param name="Values">The values of settings hex knows.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record ConfigurationDocument(
    string Path, string Hash, IReadOnlyList<ConfiguredValue> Values, IReadOnlyList<ConfigurationProblem> Problems);
