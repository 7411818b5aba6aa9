using System.Text.Json;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex do show --json</c> prints: the run, its log and its last change.</summary>
internal sealed record RunShowDocument(RunDocument Run, IReadOnlyList<JsonElement> Events, string? Diff);
