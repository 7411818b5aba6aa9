namespace Hex.Analysis.Resolution.Python;

/// <summary>Where a file looks for modules.</summary>
/// <param name="own">Its project.</param>
/// <param name="around">The projects around it, then all around.</param>
/// <param name="root">Where the whole name of its own package starts: of a script, its folder.</param>
internal sealed class SearchPath(PythonProject own, IReadOnlyList<PythonProject> around, string root)
{
    /// <summary>Its project.</summary>
    public PythonProject Own => own;

    /// <summary>The projects around it, then all around.</summary>
    public IReadOnlyList<PythonProject> Around => around;

    /// <summary>Where the whole name of its own package starts: of a script, its folder.</summary>
    public string Root => root;

    /// <summary>What was looked for before, by its whole name.</summary>
    public Dictionary<string, FoundModule> Known { get; } = new(StringComparer.Ordinal);
}
