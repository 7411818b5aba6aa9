using System.Text;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>An index of hex's own, started from a copy of the working tree's index so that unchanged files are not hashed again.</summary>
internal sealed class ScratchIndex : IDisposable
{
    private readonly string _folder;

    private ScratchIndex(string folder, WorkTree tree)
    {
        _folder = folder;
        Tree = tree;
        File = Path.Combine(folder, "index");
    }

    /// <summary>The working tree it describes.</summary>
    public WorkTree Tree { get; }

    /// <summary>The index file.</summary>
    public string File { get; }

    /// <summary>A private folder that lives as long as the index.</summary>
    public string Folder => _folder;

    /// <summary>Copies the working tree's index.</summary>
    public static ScratchIndex CopyOf(WorkTree tree)
    {
        var folder = Path.Combine(tree.CommonDirectory, "hex", "tmp", Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var index = new ScratchIndex(folder, tree);
        var original = Path.Combine(tree.GitDirectory, "index");
        if (System.IO.File.Exists(original))
        {
            System.IO.File.Copy(original, index.File);
        }

        return index;
    }

    /// <summary>Makes the index equal to a tree, keeping what is known of unchanged files.</summary>
    public Task ReadTreeAsync(GitRunner git, string tree, CancellationToken cancellationToken) =>
        git.RunAsync(Call("read-tree", "-m", tree), cancellationToken);

    /// <summary>Sets or removes entries.</summary>
    /// <param name="git">Starts git.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="idLength">The length of the repository's object ids.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public Task UpdateAsync(GitRunner git, IEnumerable<TreeEntry> entries, int idLength, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (var entry in entries)
        {
            // Mode 0 removes; the object id is then of no account but must be as long as git's hash.
            var (mode, id) = entry.Mode is null ? ("0", new string('0', idLength)) : (entry.Mode, entry.ObjectId);
            lines.Append(mode).Append(' ').Append(id).Append('\t').Append(entry.Path).Append('\0');
        }

        return git.RunAsync(
            Call("update-index", "-z", "--index-info") with { Input = Encoding.UTF8.GetBytes(lines.ToString()) }, cancellationToken);
    }

    /// <summary>Writes the tree object of the index, durably.</summary>
    public Task<string> WriteTreeAsync(GitRunner git, CancellationToken cancellationToken) =>
        git.ReadAsync(Call("write-tree") with { IsDurable = true }, cancellationToken);

    /// <summary>Tracked and untracked (not ignored) paths of the working tree that differ from the index.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(GitRunner git, CancellationToken cancellationToken)
    {
        var listing = await git.ReadAsync(
            Call("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=none"), cancellationToken);
        return [.. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[1] != ' ')
            .Select(line => line[3..])
            .Where(path => !CarriedLink.Is(Tree.Root, path))];
    }

    /// <summary>A call of git that uses this index.</summary>
    public GitCall Call(params string[] arguments) => new() { Tree = Tree, IndexFile = File, Arguments = arguments };

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
