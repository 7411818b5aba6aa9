namespace Hex.Core.Runs;

/// <summary>One thing learned about a project.</summary>
/// <param name="Project">The project it is about.</param>
/// <param name="Key">A short name, unique in the project.</param>
/// <param name="Text">The lesson in plain language.</param>
/// <param name="LearnedAt">When it was learned.</param>
/// <param name="Run">The run that taught it, or null.</param>
public sealed record Lesson(ProjectId Project, string Key, string Text, DateTimeOffset LearnedAt, RunId? Run);
