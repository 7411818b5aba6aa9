namespace Hex.Core.Code;

/// <summary>A language that sources are written in and hex does not read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Files">How many files there are that are no tests.</param>
public sealed record UnreadLanguage(string Name, int Files);
