using System.Text.RegularExpressions;
using Hex.Core.Commands;
using Hex.Core.Failures;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Locates the repository around a folder, in one call of git.</summary>
internal sealed partial class RepositoryLocator(GitRunner git)
{
    private static readonly string[] Questions =
        ["--git-dir", "--git-common-dir", "--show-toplevel", "--show-prefix", "HEAD^{commit}", "--symbolic-full-name", "HEAD"];

    /// <summary>Whether a text is a full object id.</summary>
    public static bool IsObjectId(string text) => ObjectId().IsMatch(text);

    /// <summary>Locates it.</summary>
    /// <exception cref="HexException">There is none, it is bare, it has no commit, or git refuses to trust its owner.</exception>
    public async Task<RepositoryLocation> LocateAsync(string directory, CancellationToken cancellationToken)
    {
        var call = new GitCall { Directory = directory, Arguments = ["rev-parse", "--path-format=absolute", .. Questions] };
        var result = await git.TryAsync(call, cancellationToken);
        var lines = result.Output.ToText().Split('\n');
        if (lines is not [var own, var common, var root, var prefix, _, ..])
        {
            throw NotFound(directory, call, result);
        }

        var tree = new WorkTree(root, own, common);
        return lines[4..] switch
        {
            _ when !result.IsSuccess => throw await WithoutCommitAsync(tree, cancellationToken),
            [var head, "HEAD", ""] when IsObjectId(head) => new(tree, prefix.TrimEnd('/'), head, Branch: null),
            [var head, ['r', 'e', 'f', 's', '/', ..] branch, ""] when IsObjectId(head) => new(tree, prefix.TrimEnd('/'), head, branch),
            [var head, ""] when IsObjectId(head) => new(tree, prefix.TrimEnd('/'), head, await BranchAsync(tree, cancellationToken)),
            _ => throw HexException.Refused("odd_path", "the path of the repository holds a newline", "move it to a folder with a plain name"),
        };
    }

    // Where a tag or a branch is called HEAD too, rev-parse does not say what is checked out.
    private async Task<string?> BranchAsync(WorkTree tree, CancellationToken cancellationToken)
    {
        var result = await git.TryAsync(new GitCall { Tree = tree, Arguments = ["symbolic-ref", "--quiet", "HEAD"] }, cancellationToken);
        return result.IsSuccess ? result.Output.ToText().Trim() : null;
    }

    // HEAD may name a commit and the commit be gone: such a repository is broken, not new.
    private async Task<HexException> WithoutCommitAsync(WorkTree tree, CancellationToken cancellationToken)
    {
        var named = await git.TryAsync(new GitCall { Tree = tree, Arguments = ["rev-parse", "--verify", "--quiet", "HEAD"] }, cancellationToken);
        return named.IsSuccess
            ? HexException.Environment("broken_head", $"the commit {named.Output.ToText().Trim()} that HEAD names cannot be read", "run 'git fsck' to see what is missing")
            : HexException.Refused("no_commits", "the repository has no commit yet", "make a first commit, then run again");
    }

    private static HexException NotFound(string directory, GitCall call, CommandResult result)
    {
        var said = result.Error.ToText();
        return said switch
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

    [GeneratedRegex("^([0-9a-f]{40}|[0-9a-f]{64})$")]
    private static partial Regex ObjectId();
}
