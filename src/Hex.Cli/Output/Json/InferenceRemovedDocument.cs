namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex inference remove --json</c> prints.</summary>
internal sealed record InferenceRemovedDocument(string Removed);
