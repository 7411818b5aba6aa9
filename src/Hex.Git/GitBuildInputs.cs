using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Carries ignored build inputs: those git lists as ignored and hex knows by name, and those of <c>.worktreeinclude</c>.</summary>
internal sealed class GitBuildInputs(GitRunner git, CarriedInputs inputs) : IBuildInputs
{
    private const string IncludeFile = ".worktreeinclude";

    /// <summary>A larger build output is made anew rather than copied.</summary>
    private const long CopyLimit = 512L * 1024 * 1024;

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> CarryAsync(WorkTree from, WorkTree into, CancellationToken cancellationToken) =>
        CarryAsync(from, into.Root, cancellationToken);

    /// <summary>Carries the build inputs into any folder.</summary>
    public async Task<IReadOnlyList<string>> CarryAsync(WorkTree from, string into, CancellationToken cancellationToken)
    {
        var carried = new List<string>();
        foreach (var path in await IgnoredAsync(from, cancellationToken))
        {
            var (source, target) = (Path.Combine(from.Root, path), Path.Combine(into, path));
            if (IsFree(into, path) && Carry(source, target, Path.GetFileName(path)))
            {
                carried.Add(path);
            }
        }

        foreach (var path in await IncludedAsync(from, cancellationToken))
        {
            if (IsFree(into, path))
            {
                TreeCopy.CopyEntry(Path.Combine(from.Root, path), Path.Combine(into, path));
                carried.Add(path);
            }
        }

        return carried;
    }

    private bool Carry(string source, string target, string name)
    {
        if (inputs.Linked.Contains(name) && Directory.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Directory.CreateSymbolicLink(target, source);
            return true;
        }

        if (!inputs.Copied.Contains(name))
        {
            return false;
        }

        if (Directory.Exists(source))
        {
            return TreeCopy.TryCopyFolder(source, target, CopyLimit);
        }

        TreeCopy.CopyEntry(source, target);
        return true;
    }

    // Nothing is carried over what is there already, nor through a link, which may lead anywhere.
    private static bool IsFree(string into, string path)
    {
        var isFree = !Path.Exists(Path.Combine(into, path)) && new FileInfo(Path.Combine(into, path)).LinkTarget is null;
        for (var folder = Path.GetDirectoryName(path); isFree && !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            isFree = new FileInfo(Path.Combine(into, folder)) is { Exists: false, LinkTarget: null };
        }

        return isFree;
    }

    private async Task<IReadOnlyList<string>> IgnoredAsync(WorkTree tree, CancellationToken cancellationToken) =>
        await ListAsync(tree, ["--exclude-standard", "--directory", "--no-empty-directory"], cancellationToken);

    private async Task<IReadOnlyList<string>> IncludedAsync(WorkTree tree, CancellationToken cancellationToken)
    {
        var file = Path.Combine(tree.Root, IncludeFile);
        return new FileInfo(file) is { Exists: true, LinkTarget: null }
            ? await ListAsync(tree, [$"--exclude-from={file}"], cancellationToken)
            : [];
    }

    private async Task<IReadOnlyList<string>> ListAsync(WorkTree tree, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var listing = await git.ReadAsync(
            new GitCall { Tree = tree, Arguments = ["ls-files", "--others", "--ignored", "-z", .. options] }, cancellationToken);
        return [.. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(path => path.TrimEnd('/'))];
    }
}
