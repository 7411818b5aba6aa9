using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Copies working trees by git's own list of their files.</summary>
/// <param name="git">Starts git.</param>
/// <param name="inputs">Carries the build inputs.</param>
/// <param name="folders">Removes the copies.</param>
internal sealed class GitScratchTrees(GitRunner git, GitBuildInputs inputs, IFolderRemoval folders) : IScratchTrees
{
    /// <inheritdoc />
    public async Task<IScratchTree> CopyAsync(WorkTree tree, CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory("hex-scratch-").FullName;
        var scratch = new ScratchTree(root, folders);
        try
        {
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
}
