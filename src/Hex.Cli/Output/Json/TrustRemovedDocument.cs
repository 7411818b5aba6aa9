namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex trust remove --json</c> prints.</summary>
internal sealed record TrustRemovedDocument(bool Removed);
