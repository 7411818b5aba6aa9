using System.Security.Cryptography;

namespace Hex.Testing.Product;

/// <summary>All of the operator's that a run may not touch unasked, as it stood at one moment.</summary>
/// <param name="Files">Every file of the working tree, ignored ones included, with its mode, link target or content hash.</param>
/// <param name="Index">The index as git lists it.</param>
/// <param name="Head">What is checked out: the branch or the commit.</param>
/// <param name="Refs">Every ref and its target.</param>
/// <param name="Settings">Hashes of the git configuration, hooks and attributes.</param>
public sealed record OperatorState(
    IReadOnlyDictionary<string, string> Files, string Index, string Head, IReadOnlyDictionary<string, string> Refs, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Looks at a repository.</summary>
    public static OperatorState Of(TempRepository repository) => new(
        Walk(repository.Root, path => !path.StartsWith(".git/", StringComparison.Ordinal)),
        repository.Git("ls-files", "--stage"),
        repository.TryGit("symbolic-ref", "--quiet", "HEAD") is (0, var branch) ? branch.Trim() : repository.Git("rev-parse", "HEAD"),
        repository.Git("for-each-ref", "--format=%(refname) %(objectname)").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1]),
        Walk(Path.Combine(repository.Root, ".git"), path =>
            path is "config" or "config.worktree" or "description" || path.StartsWith("hooks/", StringComparison.Ordinal) || path.StartsWith("info/", StringComparison.Ordinal)));

    private static Dictionary<string, string> Walk(string root, Func<string, bool> wanted) =>
        new DirectoryInfo(root).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => (Path: Path.GetRelativePath(root, file.FullName), File: file))
            .Where(entry => wanted(entry.Path))
            .ToDictionary(entry => entry.Path, entry => Describe(entry.File), StringComparer.Ordinal);

    // What has no length may be a pipe, a socket or a device, and opening one can wait for ever.
    private static string Describe(FileInfo file) =>
        file.LinkTarget is { } target ? $"link to {target}"
        : file.Length == 0 ? $"{(int)file.UnixFileMode} nothing"
        : $"{(int)file.UnixFileMode} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullName)))}";
}
