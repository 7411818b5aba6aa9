namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex completion --json</c> prints.</summary>
internal sealed record CompletionDocument(string Shell, string Script);
