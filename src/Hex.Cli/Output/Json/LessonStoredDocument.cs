namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex memory store --json</c> prints.</summary>
internal sealed record LessonStoredDocument(LessonDocument Stored, bool Replaced);
