namespace Hex.Core.Code;

/// <summary>A rule that a decision of the project laid down.</summary>
/// <param name="Id">Its name, unique among the rules.</param>
/// <param name="Decision">The decision it comes from, such as <c>ADR-0004</c>; empty when it names none.</param>
/// <param name="Message">What is to be done instead, in one sentence.</param>
/// <param name="Line">The line of its file it stands at, from 1.</param>
public sealed record AdrRule(string Id, string Decision, string Message, int Line)
{
    /// <summary>Whether breaking it is a warning and no error.</summary>
    public bool IsWarning { get; init; }

    /// <summary>Globs of the files it holds for; empty for all.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Globs of files it does not hold for.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Texts that may not stand in the code, outside comments.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Regular expressions that may match no line of the code, outside comments.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>Packages, or globs of files, that may not be imported.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];
}
