using System.Text;
using Hex.Core.Commands;
using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Looks at working trees with <c>git status</c>, without refreshing the operator's index.</summary>
internal sealed class GitWorkTreeStatus(GitRunner git) : IWorkTreeStatus
{
    private const int NoneIgnored = 1;

    private static readonly string[] Listing =
        ["status", "--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=none"];

    private IndexListing? _lastListing;

    /// <inheritdoc />
    public async Task<WorkTreeState> ReadAsync(WorkTree tree, CancellationToken cancellationToken)
    {
        var result = await git.RunAsync(new GitCall { Tree = tree, Arguments = Listing }, cancellationToken);
        return StatusListing.Parse(result.Output.Head.Span, tree.Root, path => Stamp(Path.Combine(tree.Root, path)));
    }

    /// <inheritdoc />
    public async Task<TrackedFiles> TrackedAsync(WorkTree tree, CancellationToken cancellationToken)
    {
        // The same index lists the same files: a run asks at its start and at its commit.
        var (directory, hash) = (tree.GitDirectory, new IndexLock(tree).HashOfIndex());
        var listing = _lastListing;
        if (listing is null || listing.GitDirectory != directory || listing.Hash != hash)
        {
            var text = await git.ReadAsync(new GitCall { Tree = tree, Arguments = ["ls-files", "--cached", "-v", "-z"] }, cancellationToken);
            _lastListing = listing = IndexListing.Parse(directory, hash, text);
        }

        return listing.In(tree.Root);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> MatchAsync(WorkTree tree, string pattern, CancellationToken cancellationToken)
    {
        var listing = await git.ReadAsync(new GitCall
        {
            Tree = tree,
            Arguments = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "-z", "--", $":(top,glob){pattern}"],
        }, cancellationToken);
        return [.. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> IgnoredAsync(WorkTree tree, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        // Behind ./ a name that begins with a colon is a plain name.
        var call = new GitCall
        {
            Tree = tree,
            Arguments = ["check-ignore", "-z", "--stdin"],
            Input = Encoding.UTF8.GetBytes(string.Concat(paths.Select(path => $"./{path}\0"))),
        };
        var result = await git.TryAsync(call, cancellationToken);
        return result.End == CommandEnd.Exited && result.ExitCode is 0 or NoneIgnored
            ? [.. result.Output.ToText().Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(path => path["./".Length..])]
            : throw GitFailure.Of(call, result);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> FilteredAsync(WorkTree tree, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var listing = await git.ReadAsync(new GitCall { Tree = tree, Arguments = ["check-attr", "-z", "filter", "--", .. paths] }, cancellationToken);
        return [.. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Chunk(3)
            .Where(row => row.Length == 3 && row[2] is not ("unspecified" or "unset") && git.IsSilenced(tree.CommonDirectory, row[2]))
            .Select(row => row[0])];
    }

    private static string Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? $"{file.Length}:{file.LastWriteTimeUtc.Ticks}:{(int)file.UnixFileMode}" : string.Empty;
    }
}
