namespace Hex.Core.Code;

/// <summary>What the source files of a folder declare and use, as far as their syntax and their projects tell.</summary>
/// <param name="Root">The folder, a real absolute path.</param>
/// <param name="Files">The source files in the order of their paths.</param>
/// <param name="Problems">What could not be read or understood; the rest was read all the same.</param>
public sealed record CodeFacts(string Root, IReadOnlyList<SourceFile> Files, IReadOnlyList<SourceProblem> Problems)
{
    /// <summary>The languages of sources that were not read, the one with the most files first.</summary>
    public IReadOnlyList<UnreadLanguage> Unread { get; init; } = [];
}
