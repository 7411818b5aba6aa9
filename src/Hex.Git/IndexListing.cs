using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>What <c>git ls-files -v -z</c> says of an index.</summary>
/// <param name="GitDirectory">The git folder the index is in.</param>
/// <param name="Hash">The hash of the index, or null when there is none.</param>
/// <param name="Rows">Each tracked path with its letter.</param>
internal sealed record IndexListing(string GitDirectory, string? Hash, IReadOnlyList<(char Letter, string Path)> Rows)
{
    /// <summary>Reads a listing.</summary>
    public static IndexListing Parse(string gitDirectory, string? hash, string text) =>
        new(gitDirectory, hash, [.. text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(row => (row[0], row["H ".Length..]))]);

    /// <summary>What that means for the files below a root as they are now.</summary>
    public TrackedFiles In(string root) => new(
        Rows.Select(row => row.Path).ToHashSet(StringComparer.Ordinal),
        [.. Rows.Where(row => IsHidden(root, row.Letter, row.Path)).Select(row => row.Path)]);

    // A small letter is assume-unchanged, an S skip-worktree: a sparse checkout sets that for files that are not there.
    private static bool IsHidden(string root, char letter, string path) =>
        letter is 'S' or 's' ? Path.Exists(Path.Combine(root, path)) : char.IsAsciiLetterLower(letter);
}
