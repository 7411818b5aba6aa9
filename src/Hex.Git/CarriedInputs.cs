namespace Hex.Git;

/// <summary>Which ignored files and folders a fresh worktree gets from the operator's.</summary>
/// <param name="Linked">Names of folders that are linked: dependencies, large and only read.</param>
/// <param name="Copied">Names of folders and files that are copied: build outputs, written by the build.</param>
internal sealed record CarriedInputs(IReadOnlySet<string> Linked, IReadOnlySet<string> Copied)
{
    /// <summary>The known ones, with those the configuration adds.</summary>
    public static CarriedInputs With(IEnumerable<string> linked, IEnumerable<string> copied) => new(
        new HashSet<string>(["node_modules", ".venv", "vendor", .. linked], StringComparer.Ordinal),
        new HashSet<string>(["bin", "obj", "target", .. copied], StringComparer.Ordinal));
}
