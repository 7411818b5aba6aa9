using System.Text.RegularExpressions;
using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Copies working trees by git's own list of their files. Each copy is told of in the repository, so that none outlives its process for long.</summary>
/// <param name="git">Starts git.</param>
/// <param name="inputs">Carries the build inputs.</param>
/// <param name="folders">Removes the copies.</param>
internal sealed partial class GitScratchTrees(GitRunner git, GitBuildInputs inputs, IFolderRemoval folders) : IScratchTrees
{
    private const string PathOfCopy = "copy";

    /// <inheritdoc />
    public async Task<IScratchTree> CopyAsync(WorkTree tree, CancellationToken cancellationToken)
    {
        var record = ScratchFolder.Make(tree);
        var root = Path.Combine(Path.GetTempPath(), $"hex-scratch-{Guid.NewGuid():n}");
        var scratch = new ScratchTree(root, record, folders);
        try
        {
            // Told of first: were this process to die in between, nobody would find the copy. In a file and not by a link: test runners that
            // follow links would find the copy's tests in the working tree too.
            await File.WriteAllTextAsync(Path.Combine(record.Path, PathOfCopy), root, cancellationToken);
            Directory.CreateDirectory(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var listing = await git.ReadAsync(new GitCall
            {
                Tree = tree,
                Arguments = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "-z"],
            }, cancellationToken);
            foreach (var path in listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => !CarriedLink.Is(tree.Root, path)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                TreeCopy.CopyEntry(Path.Combine(tree.Root, path), Path.Combine(root, path));
            }

            await inputs.CarryAsync(tree, root, cancellationToken);
            return scratch;
        }
        catch
        {
            await scratch.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public void RemoveAbandoned(WorkTree tree) => ScratchFolder.RemoveAbandoned(tree, RemoveCopy);

    // The record is only a file: whatever it says, nothing but a copy is removed.
    private void RemoveCopy(string record)
    {
        var path = Path.Combine(record, PathOfCopy);
        if (File.Exists(path) && File.ReadAllText(path) is var copy && Path.IsPathFullyQualified(copy) && CopyName().IsMatch(Path.GetFileName(copy)))
        {
            folders.Remove(copy);
        }
    }

    [GeneratedRegex("^hex-scratch-[0-9a-f]{32}$")]
    private static partial Regex CopyName();
}
