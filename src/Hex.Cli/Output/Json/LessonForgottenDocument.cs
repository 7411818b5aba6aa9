namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex memory forget --json</c> prints.</summary>
internal sealed record LessonForgottenDocument(string Forgotten);
