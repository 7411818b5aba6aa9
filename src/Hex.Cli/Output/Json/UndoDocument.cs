namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex do undo --json</c> prints.</summary>
internal sealed record UndoDocument(string Run, string Reverted, string Commit, IReadOnlyList<string> Files);
