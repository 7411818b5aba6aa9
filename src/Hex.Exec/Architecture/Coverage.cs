using Hex.Core.Code;

namespace Hex.Exec.Architecture;

/// <summary>How much of a project has a layer, and why there is no grade where it is too little.</summary>
/// <param name="Sources">The source files that are no tests.</param>
/// <param name="Classified">Those of them with a layer.</param>
/// <param name="Withheld">Why no grade is given, in one clause, or null when one is.</param>
/// <param name="ToMap">The folders with the most files without a layer, and how many.</param>
public sealed record Coverage(int Sources, int Classified, string? Withheld, IReadOnlyList<(string Folder, int Files)> ToMap)
{
    /// <summary>The languages of sources that hex does not read; they count among the sources.</summary>
    public IReadOnlyList<UnreadLanguage> Unread { get; init; } = [];

    /// <summary>The share of source files with a layer that a grade needs, in percent.</summary>
    public const int LeastPercent = 80;

    /// <summary>The share with a layer, in percent, rounded down.</summary>
    public int Percent => Sources == 0 ? 0 : (int)(100L * Classified / Sources);
}
