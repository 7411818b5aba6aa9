namespace Hex.Exec.Architecture;

/// <summary>What the configuration says about the analysis, as it is written there.</summary>
internal sealed record AnalysisSettings
{
    /// <summary>Lines <c>LAYER: GLOB</c>; the first that matches a file decides.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];

    /// <summary>Globs of files that are left out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Packages the core may not use.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];

    /// <summary>Rules of the project's own.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}
