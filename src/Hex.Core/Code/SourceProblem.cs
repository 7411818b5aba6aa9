namespace Hex.Core.Code;

/// <summary>Something that could not be read or understood.</summary>
/// <param name="Path">The file or folder, relative to the root.</param>
/// <param name="Kind">What kind of problem, in a snake_case word such as <c>syntax_error</c>, <c>binary</c>, <c>unreadable</c> or <c>broken_project_file</c>.</param>
/// <param name="Message">What is wrong, in one clause.</param>
/// <param name="Line">The line, from 1, or null.</param>
public sealed record SourceProblem(string Path, string Kind, string Message, int? Line);
