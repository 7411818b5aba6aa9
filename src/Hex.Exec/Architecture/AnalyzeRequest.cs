namespace Hex.Exec.Architecture;

/// <summary>What is to be analysed, and what counts.</summary>
/// <param name="Root">The folder, a real absolute path.</param>
public sealed record AnalyzeRequest(string Root)
{
    /// <summary>The folder the configuration speaks of, where the root lies within it; null when it is the root itself.</summary>
    public string? ConfigurationFolder { get; init; }

    /// <summary>Whether warnings count.</summary>
    public bool IsStrict { get; init; }

    /// <summary>How many findings that count are put up with.</summary>
    public int MostViolations { get; init; }

    /// <summary>The baseline, an absolute path, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether the baseline is written anew.</summary>
    public bool UpdatesBaseline { get; init; }

    /// <summary>Only what is found in files changed since this revision, or null.</summary>
    public string? Since { get; init; }

    /// <summary>Only what is found in this file, relative to the root, or null.</summary>
    public string? File { get; init; }
}
