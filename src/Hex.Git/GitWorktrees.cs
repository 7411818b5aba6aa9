using System.Text.RegularExpressions;
using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;

namespace Hex.Git;

/// <summary>Worktrees of hex's own, in <c>.hex-autoruns</c> beside the repository.</summary>
/// <param name="git">Starts git.</param>
/// <param name="folders">Removes folders.</param>
/// <param name="fallbackRoot">Where worktrees go when the folder beside the repository cannot be written.</param>
internal sealed partial class GitWorktrees(GitRunner git, IFolderRemoval folders, string fallbackRoot) : IWorktrees
{
    private const string FolderName = ".hex-autoruns";
    private const string BranchPrefix = "refs/heads/hex/auto/";
    private const int ProjectFolderLength = 12;

    /// <inheritdoc />
    public WorktreePlan Plan(Repository repository, RunId run, string? purpose)
    {
        var name = purpose is null ? run.ToString() : $"{run}-{purpose}";
        return new WorktreePlan(Path.Combine(RootFor(repository), name), purpose is null ? BranchPrefix + run : null);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<LinkedWorktree>> ListAsync(Repository repository, CancellationToken cancellationToken)
    {
        var listing = await git.ReadAsync(new GitCall { Tree = repository.Tree, Arguments = ["worktree", "list", "--porcelain", "-z"] }, cancellationToken);
        var records = listing.Split("\0\0", StringSplitOptions.RemoveEmptyEntries).Select(record => record.Split('\0', StringSplitOptions.RemoveEmptyEntries));
        return [.. records.Select((lines, index) => Linked(repository, lines, isMain: index == 0)).OfType<LinkedWorktree>()];
    }

    /// <inheritdoc />
    public async Task<WorkTree> AddAsync(Repository repository, WorktreePlan plan, string commit, CancellationToken cancellationToken)
    {
        RequireOwnPlace(repository, plan);
        var parent = Path.GetDirectoryName(plan.Path)!;
        Directory.CreateDirectory(parent, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        RequireRealFolder(parent);
        string[] onto = plan.Branch is { } branch ? ["--no-track", "-b", branch["refs/heads/".Length..]] : ["--detach"];
        await git.RunAsync(new GitCall
        {
            Tree = repository.Tree,
            Arguments = ["worktree", "add", "--quiet", .. onto, "--", plan.Path, commit],
            TimeLimit = TimeSpan.FromMinutes(10),
        }, cancellationToken);
        Failpoints.Reach(Failpoint.WorktreeMade);
        return Registered(plan.Path, repository.Tree.CommonDirectory);
    }

    /// <inheritdoc />
    public void Verify(WorkTree worktree)
    {
        RequireRealFolder(worktree.Root);
        if (Registered(worktree.Root, worktree.CommonDirectory) != worktree)
        {
            throw NotOurs(worktree.Root, "its .git file does not lead where hex made it lead");
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> RemoveAsync(Repository repository, WorktreePlan plan, bool keepBranch, CancellationToken cancellationToken)
    {
        RequireOwnPlace(repository, plan);
        string[] made = [plan.Path, .. RegistrationsOf(plan.Path, repository.Tree.CommonDirectory)];
        IReadOnlyList<string> left = [.. made.SelectMany(folders.Remove)];

        var root = Path.GetDirectoryName(plan.Path)!;
        if (Directory.Exists(root) && !Directory.EnumerateFileSystemEntries(root).Any())
        {
            TryRemoveEmpty(root);
        }

        if (plan.Branch is { } branch && !keepBranch)
        {
            // The branch is the run's own, and no git of the run lives any more: a lock on it is a dead one's.
            var branchLock = Path.Combine(repository.Tree.CommonDirectory, $"{branch}.lock");
            if (File.Exists(branchLock))
            {
                File.Delete(branchLock);
            }

            await git.TryAsync(new GitCall { Tree = repository.Tree, Arguments = ["update-ref", "-d", branch] }, cancellationToken);
        }

        return left;
    }

    private static LinkedWorktree? Linked(Repository repository, string[] lines, bool isMain)
    {
        string? Field(string name) => lines.FirstOrDefault(line => line.StartsWith(name + " ", StringComparison.Ordinal))?[(name.Length + 1)..];
        if (Field("worktree") is not { } path || Field("HEAD") is not { } head)
        {
            // A bare repository has no working tree of its own.
            return null;
        }

        var isHexs = !isMain && IsOwnPlace(repository, new WorktreePlan(path, Branch: null));
        return new LinkedWorktree(path, head, Field("branch")) { IsMain = isMain, IsHexs = isHexs, Tree = TreeOf(repository, path, isMain, isHexs) };
    }

    private static WorkTree? TreeOf(Repository repository, string path, bool isMain, bool isHexs)
    {
        var common = repository.Tree.CommonDirectory;
        if (isMain)
        {
            return Directory.Exists(path) ? new WorkTree(path, common, common) : null;
        }

        try
        {
            return Registered(path, common) with { IsOwn = isHexs };
        }
        catch (HexException)
        {
            // Its folder is gone, or is somebody else's by now.
            return null;
        }
    }

    private string RootFor(Repository repository)
    {
        var beside = Beside(repository);
        return beside is not null && CanMake(beside)
            ? beside
            : Path.Combine(fallbackRoot, ProjectFolder(repository));
    }

    private static string? Beside(Repository repository) =>
        Path.GetDirectoryName(repository.Tree.Root) is { } parent ? Path.Combine(parent, FolderName) : null;

    private static string ProjectFolder(Repository repository) => repository.Project.RootCommit[..ProjectFolderLength];

    // A plan may come from the journal of a dead run, which is only a file: nothing but a run's own folder and branch is made or removed by it.
    private static void RequireOwnPlace(Repository repository, WorktreePlan plan)
    {
        if (!IsOwnPlace(repository, plan))
        {
            throw NotOurs(plan.Path, "it is no place for one");
        }
    }

    private static bool IsOwnPlace(Repository repository, WorktreePlan plan)
    {
        var (root, name) = (Path.GetDirectoryName(plan.Path), Path.GetFileName(plan.Path));
        return Path.GetFullPath(plan.Path) == plan.Path
            && (root == Beside(repository) || Path.GetFileName(root) == ProjectFolder(repository))
            && OwnName().IsMatch(name)
            && (plan.Branch is null || plan.Branch == BranchPrefix + name);
    }

    // access(2) is not enough: a read-only file system or a quota shows only on a real attempt.
    private static bool CanMake(string folder)
    {
        try
        {
            if (new DirectoryInfo(folder).LinkTarget is not null)
            {
                throw NotOurs(folder, "it is a symbolic link");
            }

            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():n}");
            Directory.CreateDirectory(probe);
            Directory.Delete(probe);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Several runs may empty the folder at the same time, or one may just be moving in.
    private static void TryRemoveEmpty(string root)
    {
        try
        {
            Directory.Delete(root);
        }
        catch (IOException)
        {
        }
    }

    private static void RequireRealFolder(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null && at.Name != string.Empty; at = at.Parent)
        {
            if (!at.Exists || (at.LinkTarget is not null && at.Name == FolderName) || (at.FullName == folder && at.LinkTarget is not null))
            {
                throw NotOurs(folder, at.Exists ? "a symbolic link is in its path" : "it does not exist");
            }
        }
    }

    private static WorkTree Registered(string path, string commonDirectory)
    {
        var gitFile = new FileInfo(Path.Combine(path, ".git"));
        if (!gitFile.Exists || gitFile.LinkTarget is not null)
        {
            throw NotOurs(path, "it has no .git file of its own");
        }

        var content = File.ReadAllText(gitFile.FullName);
        var gitDirectory = content.StartsWith("gitdir: ", StringComparison.Ordinal) ? content["gitdir: ".Length..].TrimEnd('\n') : string.Empty;
        var isOurs = Path.GetDirectoryName(gitDirectory) == Path.Combine(commonDirectory, "worktrees")
            && RegistrationsOf(path, commonDirectory).Contains(gitDirectory);
        return isOurs ? new WorkTree(path, gitDirectory, commonDirectory) { IsOwn = true } : throw NotOurs(path, "its .git file leads elsewhere");
    }

    private static IReadOnlyList<string> RegistrationsOf(string path, string commonDirectory)
    {
        var registry = new DirectoryInfo(Path.Combine(commonDirectory, "worktrees"));
        return !registry.Exists ? [] : [.. registry.EnumerateDirectories()
            .Select(entry => entry.FullName)
            .Where(entry => ReadOrNull(Path.Combine(entry, "gitdir")) is { } registered
                ? registered.TrimEnd('\n') == Path.Combine(path, ".git")

                // Half removed when a process died: it has its name from the folder.
                : Path.GetFileName(entry) == Path.GetFileName(path))];
    }

    private static string? ReadOrNull(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static HexException NotOurs(string path, string reason) => HexException.Refused(
        "not_a_hex_worktree", $"'{path}' is not a worktree that hex made: {reason}", "move it away and run again");

    // The id of a run, and a word with a number where it needs more than one.
    [GeneratedRegex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(-[a-z]{1,20}[0-9]{0,3})?$")]
    private static partial Regex OwnName();
}
