using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Reads in which paths two trees differ.</summary>
internal static class TreeDifferences
{
    private const string Absent = "000000";

    /// <summary>The differences, with what both trees hold; renames are not looked for.</summary>
    public static async Task<IReadOnlyList<(TreeEntry Before, TreeEntry After)>> ReadAsync(
        GitRunner git, WorkTree tree, string from, string to, CancellationToken cancellationToken)
    {
        var listing = await git.ReadAsync(new GitCall
        {
            Tree = tree,
            Arguments = ["diff-tree", "-r", "-z", "--no-renames", "--no-commit-id", "--full-index", from, to],
        }, cancellationToken);
        return [.. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => Change(pair[0].TrimStart(':').Split(' '), pair[1]))];
    }

    private static (TreeEntry Before, TreeEntry After) Change(string[] fields, string path) =>
        (Entry(path, fields[0], fields[2]), Entry(path, fields[1], fields[3]));

    private static TreeEntry Entry(string path, string mode, string id) =>
        mode == Absent ? new TreeEntry(path, null, null) : new TreeEntry(path, mode, id);
}
