namespace Hex.Exec.Do;

/// <summary>The files a run may change.</summary>
/// <param name="Paths">The files relative to the root, in the order named.</param>
/// <param name="Explicit">Those of them named by the operator to the letter, not by a pattern.</param>
/// <param name="Deciding">
/// Files that decide the verdict, whether or not the run may change them; and those that a pattern alone allows and that look as if they did: tests, and what
/// configures or makes up a runner, in whatever folder.
/// </param>
internal sealed record AllowedFiles(IReadOnlyList<string> Paths, IReadOnlySet<string> Explicit, IReadOnlySet<string> Deciding)
{
    /// <summary>Files that decide the verdict and must stay as they are: all but those the operator named to the letter.</summary>
    public IReadOnlySet<string> Guarded { get; } = Deciding.Where(path => !Explicit.Contains(path)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Files that decide the verdict and that the operator allowed to change.</summary>
    public IReadOnlyList<string> Released { get; } = [.. Deciding.Where(Explicit.Contains)];

    /// <summary>Why a candidate may not change a path, or null when it may.</summary>
    public string? Refuse(string path) =>
        RepositoryPath.Refuse(path)
        ?? (!Paths.Contains(path) ? $"'{path}' is not one of the files this run may change: {string.Join(", ", Paths)}"
            : Guarded.Contains(path) ? $"'{path}' decides the verdict of the evidence; only naming it to the letter with --file allows changing it"
            : null);
}
