using Hex.Core.Commands;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>An index of hex's own, started from a copy of the working tree's index so that unchanged files are not hashed again.</summary>
internal sealed class ScratchIndex : IDisposable
{
    // Of update-index --refresh: not a failure.
    private const int SomeFileDiffers = 1;

    private readonly ScratchFolder _folder;

    private ScratchIndex(ScratchFolder folder, WorkTree tree)
    {
        _folder = folder;
        Tree = tree;
        File = Path.Combine(folder.Path, "index");
    }

    /// <summary>The working tree it describes.</summary>
    public WorkTree Tree { get; }

    /// <summary>The index file.</summary>
    public string File { get; }

    /// <summary>A private folder that lives as long as the index.</summary>
    public string Folder => _folder.Path;

    /// <summary>Copies the working tree's index.</summary>
    public static ScratchIndex CopyOf(WorkTree tree)
    {
        var index = new ScratchIndex(ScratchFolder.Make(tree), tree);
        var original = Path.Combine(tree.GitDirectory, "index");
        try
        {
            if (System.IO.File.Exists(original))
            {
                System.IO.File.Copy(original, index.File);
            }

            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>Makes the index equal to a tree, keeping what is known of unchanged files. What is staged, changed or unmerged there does not matter.</summary>
    public Task ReadTreeAsync(GitRunner git, string tree, CancellationToken cancellationToken) =>
        git.RunAsync(Call("read-tree", "-i", "--reset", tree), cancellationToken);

    /// <summary>Sets or removes entries.</summary>
    public Task UpdateAsync(GitRunner git, IReadOnlyList<TreeEntry> entries, CancellationToken cancellationToken) =>
        git.RunAsync(Call(["update-index", "--add", .. Removals(entries), .. Sets(entries)]), cancellationToken);

    /// <summary>Sets or removes entries, and fills in what the file system says of all.</summary>
    public async Task UpdateAndRefreshAsync(GitRunner git, IReadOnlyList<TreeEntry> entries, CancellationToken cancellationToken)
    {
        var call = Call(["update-index", "-q", "--add", .. Removals(entries), .. Sets(entries), "--refresh"]);
        var result = await git.TryAsync(call, cancellationToken);
        if (result.End != CommandEnd.Exited || result.ExitCode is not (0 or SomeFileDiffers))
        {
            throw GitFailure.Of(call, result);
        }
    }

    /// <summary>Writes the tree object of the index, durably.</summary>
    public Task<string> WriteTreeAsync(GitRunner git, CancellationToken cancellationToken) =>
        git.ReadAsync(Call("write-tree") with { IsDurable = true }, cancellationToken);

    /// <summary>A call of git that uses this index.</summary>
    public GitCall Call(params string[] arguments) => new() { Tree = Tree, IndexFile = File, Arguments = arguments };

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Sets(IEnumerable<TreeEntry> entries) => entries
        .Where(entry => entry.Mode is not null)
        .SelectMany(entry => new[] { "--cacheinfo", $"{entry.Mode},{entry.ObjectId},{entry.Path}" });

    // Before what is set: a file may make room for a folder. Behind ./ a name that looks like an option is a name.
    private static IReadOnlyList<string> Removals(IEnumerable<TreeEntry> entries) =>
        entries.Where(entry => entry.Mode is null).Select(entry => $"./{entry.Path}").ToList() is { Count: > 0 } removed ? ["--force-remove", .. removed] : [];
}
