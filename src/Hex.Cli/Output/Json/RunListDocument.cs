namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex do runs --json</c> prints.</summary>
internal sealed record RunListDocument(IReadOnlyList<RunDocument> Runs);
