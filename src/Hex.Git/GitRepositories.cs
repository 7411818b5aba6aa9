using System.Text.RegularExpressions;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;

namespace Hex.Git;

/// <summary>Finds repositories by asking git.</summary>
internal sealed partial class GitRepositories(GitRunner git) : IRepositories
{
    private static readonly Version Oldest = new(2, 36);

    private static readonly (string Entry, string Operation)[] Operations =
    [
        ("rebase-merge", "rebase"), ("rebase-apply/applying", "am"), ("rebase-apply", "rebase"), ("MERGE_HEAD", "merge"), ("CHERRY_PICK_HEAD", "cherry-pick"),
        ("REVERT_HEAD", "revert"), ("BISECT_LOG", "bisect"),
    ];

    /// <inheritdoc />
    public async Task<Repository> FindAsync(string directory, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(directory))
        {
            throw HexException.Environment("no_directory", $"the folder '{directory}' does not exist", "change to a folder that does");
        }

        var version = git.ReadAsync(new GitCall { Arguments = ["version"], Directory = directory }, cancellationToken);
        var location = LocateAsync(directory, cancellationToken);
        RequireVersion(await version);
        var (tree, prefix) = await location;
        var listing = git.ReadAsync(new GitCall { Tree = tree, Arguments = ["config", "--list", "--null", "--show-scope"] }, cancellationToken);
        var head = git.TryAsync(new GitCall { Tree = tree, Arguments = ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"] }, cancellationToken);
        var branch = git.TryAsync(new GitCall { Tree = tree, Arguments = ["symbolic-ref", "--quiet", "HEAD"] }, cancellationToken);
        await Task.WhenAll(listing, head, branch);
        var headResult = await head;
        var headCommit = headResult.IsSuccess ? headResult.Output.ToText().Trim() : throw await WithoutCommitAsync(tree, cancellationToken);
        var configuration = new GitConfiguration(await listing);
        git.SilenceFilters(tree.CommonDirectory, configuration.ForbiddenFilters);

        var branchResult = await branch;
        return new Repository
        {
            Tree = tree,
            Prefix = prefix.TrimEnd('/'),
            Head = headCommit,
            Branch = branchResult.IsSuccess ? branchResult.Output.ToText().Trim() : null,
            Operation = OperationIn(tree.GitDirectory),
            Project = new ProjectId(tree.CommonDirectory, await RootCommitAsync(tree, headCommit, cancellationToken)),
            HooksDirectory = Path.GetFullPath(configuration.GetPath("core.hookspath") ?? Path.Combine(tree.CommonDirectory, "hooks"), tree.Root),
            SignsCommits = configuration.IsOn("commit.gpgsign"),
            FilterDrivers = configuration.ForbiddenFilters,
        };
    }

    private async Task<(WorkTree Tree, string Prefix)> LocateAsync(string directory, CancellationToken cancellationToken)
    {
        var call = new GitCall
        {
            Directory = directory,
            Arguments = ["rev-parse", "--path-format=absolute", "--git-dir", "--git-common-dir", "--show-toplevel", "--show-prefix"],
        };
        var result = await git.TryAsync(call, cancellationToken);
        var said = result.Error.ToText();
        if (result.IsSuccess)
        {
            var lines = result.Output.ToText().Split('\n');
            return lines is { Length: 5 }
                ? (new WorkTree(lines[2], lines[0], lines[1]), lines[3])
                : throw HexException.Refused("odd_path", "the path of the repository holds a newline", "move it to a folder with a plain name");
        }

        throw said switch
        {
            _ when said.Contains("not a git repository", StringComparison.Ordinal) && NearestGit(directory) is { } there => HexException.Environment(
                "repository_unreadable", $"'{there}' is there, and git cannot read it as a repository", "check its permissions and what 'git status' says"),
            _ when said.Contains("not a git repository", StringComparison.Ordinal) => HexException.Refused(
                "not_a_repository", $"'{directory}' is not inside a git repository", "change to one, or run 'git init' and make a first commit"),
            _ when said.Contains("must be run in a work tree", StringComparison.Ordinal) || said.Contains("bare repository", StringComparison.Ordinal) => HexException.Refused(
                "bare_repository", $"'{directory}' has no working tree (a bare repository or a .git folder)", "run hex in a checkout of it"),
            _ => GitFailure.Of(call, result),
        };
    }

    private static string? NearestGit(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, ".git") is var git && Path.Exists(git))
            {
                return git;
            }
        }

        return null;
    }

    // HEAD may name a commit and the commit be gone: such a repository is broken, not new.
    private async Task<HexException> WithoutCommitAsync(WorkTree tree, CancellationToken cancellationToken)
    {
        var named = await git.TryAsync(new GitCall { Tree = tree, Arguments = ["rev-parse", "--verify", "--quiet", "HEAD"] }, cancellationToken);
        return named.IsSuccess
            ? HexException.Environment("broken_head", $"the commit {named.Output.ToText().Trim()} that HEAD names cannot be read", "run 'git fsck' to see what is missing")
            : HexException.Refused("no_commits", "the repository has no commit yet", "make a first commit, then run again");
    }

    private static void RequireVersion(string text)
    {
        if (VersionNumber().Match(text) is not { Success: true } match || Version.Parse(match.Value) < Oldest)
        {
            throw HexException.Environment("git_too_old", $"hex needs git {Oldest} or later and found '{text}'", "update git");
        }
    }

    private static string? OperationIn(string gitDirectory) =>
        Operations.FirstOrDefault(known => Path.Exists(Path.Combine(gitDirectory, known.Entry))).Operation;

    // Walking a long history to its root takes seconds, and the root never changes: it is looked up once for a repository.
    private async Task<string> RootCommitAsync(WorkTree tree, string head, CancellationToken cancellationToken)
    {
        var cache = Path.Combine(tree.CommonDirectory, "hex", "root-commit");
        if (File.Exists(cache) && (await File.ReadAllTextAsync(cache, cancellationToken)).Trim() is { Length: >= 40 } known)
        {
            return known;
        }

        var roots = await git.ReadAsync(new GitCall { Tree = tree, Arguments = ["rev-list", "--max-parents=0", head] }, cancellationToken);
        var root = roots.Split('\n').Order(StringComparer.Ordinal).First();
        TryKeep(cache, root);
        return root;
    }

    private static void TryKeep(string cache, string root)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(cache)!);
            var temporary = $"{cache}.{Environment.ProcessId}.tmp";
            File.WriteAllText(temporary, root);
            File.Move(temporary, cache, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Only a cache: a repository that cannot be written is refused later, by the step that must write.
        }
    }

    [GeneratedRegex(@"\d+\.\d+(\.\d+)?")]
    private static partial Regex VersionNumber();
}
