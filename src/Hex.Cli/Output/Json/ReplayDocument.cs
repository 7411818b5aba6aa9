namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex do replay --json</c> prints.</summary>
internal sealed record ReplayDocument(string Run, string Replay, bool Same, string? Difference, int SamePrompts, int Prompts);
