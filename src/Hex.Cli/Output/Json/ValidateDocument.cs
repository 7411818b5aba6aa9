using Hex.Nexus.Configuration;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex config validate --json</c> prints.</summary>
internal sealed record ValidateDocument(bool Valid, IReadOnlyList<ConfigurationProblem> Problems);
