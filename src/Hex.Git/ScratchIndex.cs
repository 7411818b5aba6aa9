using System.Text;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>An index of hex's own, started from a copy of the working tree's index so that unchanged files are not hashed again.</summary>
internal sealed class ScratchIndex : IDisposable
{
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

    /// <summary>Makes the index equal to a tree, keeping what is known of unchanged files.</summary>
    public Task ReadTreeAsync(GitRunner git, string tree, CancellationToken cancellationToken) =>
        git.RunAsync(Call("read-tree", "-m", tree), cancellationToken);

    /// <summary>Sets or removes entries.</summary>
    public Task UpdateAsync(GitRunner git, IEnumerable<TreeEntry> entries, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (var entry in entries)
        {
            // Mode 0 removes; the object id is then of no account but must be well formed.
            var (mode, id) = entry.Mode is null ? ("0", new string('0', 40)) : (entry.Mode, entry.ObjectId);
            lines.Append(mode).Append(' ').Append(id).Append('\t').Append(entry.Path).Append('\0');
        }

        return git.RunAsync(
            Call("update-index", "-z", "--index-info") with { Input = Encoding.UTF8.GetBytes(lines.ToString()) }, cancellationToken);
    }

    /// <summary>Sets or removes entries, and fills in what the file system says of them.</summary>
    public Task UpdateAndRefreshAsync(GitRunner git, IReadOnlyList<TreeEntry> entries, CancellationToken cancellationToken)
    {
        var set = entries.Where(entry => entry.Mode is not null).SelectMany(entry => new[] { "--cacheinfo", $"{entry.Mode},{entry.ObjectId},{entry.Path}" });
        var removed = entries.Where(entry => entry.Mode is null).Select(entry => entry.Path).ToList();
        string[] removal = removed.Count == 0 ? [] : ["--force-remove", "--", .. removed];

        // Exit 1 only tells that some file differs from its entry.
        return git.TryAsync(Call(["update-index", "-q", "--add", .. set, "--refresh", .. removal]), cancellationToken);
    }

    /// <summary>Writes the tree object of the index, durably.</summary>
    public Task<string> WriteTreeAsync(GitRunner git, CancellationToken cancellationToken) =>
        git.ReadAsync(Call("write-tree") with { IsDurable = true }, cancellationToken);

    /// <summary>A call of git that uses this index.</summary>
    public GitCall Call(params string[] arguments) => new() { Tree = Tree, IndexFile = File, Arguments = arguments };

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
