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

    private bool _isNewEnough;

    /// <inheritdoc />
    public async Task<Repository> FindAsync(string directory, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(directory))
        {
            throw HexException.Environment("no_directory", $"the folder '{directory}' does not exist", "change to a folder that does");
        }

        var location = new RepositoryLocator(git).LocateAsync(directory, cancellationToken);
        await RequireVersionAsync(directory, cancellationToken);
        var (tree, prefix, head, branch) = await location;
        var configuration = new GitConfiguration(
            await git.ReadAsync(new GitCall { Tree = tree, Arguments = ["config", "--list", "--null", "--show-scope"] }, cancellationToken));
        git.SilenceFilters(tree.CommonDirectory, configuration.ForbiddenFilters);

        return new Repository
        {
            Tree = tree,
            Prefix = prefix,
            Head = head,
            Branch = branch,
            Operation = OperationIn(tree.GitDirectory),
            Project = new ProjectId(tree.CommonDirectory, await RootCommitAsync(tree, head, cancellationToken)),
            HooksDirectory = Path.GetFullPath(configuration.GetPath("core.hookspath") ?? Path.Combine(tree.CommonDirectory, "hooks"), tree.Root),
            SignsCommits = configuration.IsOn("commit.gpgsign"),
            IgnoresModes = configuration.IsOff("core.filemode"),
            FilterDrivers = configuration.ForbiddenFilters,
        };
    }

    private async Task RequireVersionAsync(string directory, CancellationToken cancellationToken)
    {
        if (_isNewEnough)
        {
            return;
        }

        var text = await git.ReadAsync(new GitCall { Arguments = ["version"], Directory = directory }, cancellationToken);
        if (VersionNumber().Match(text) is not { Success: true } match || Version.Parse(match.Value) < Oldest)
        {
            throw HexException.Environment("git_too_old", $"hex needs git {Oldest} or later and found '{text}'", "update git");
        }

        _isNewEnough = true;
    }

    private static string? OperationIn(string gitDirectory) =>
        Operations.FirstOrDefault(known => Path.Exists(Path.Combine(gitDirectory, known.Entry))).Operation;

    // Walking a long history to its root takes seconds, and the root never changes: it is looked up once for a repository.
    private async Task<string> RootCommitAsync(WorkTree tree, string head, CancellationToken cancellationToken)
    {
        var cache = Path.Combine(tree.CommonDirectory, "hex", "root-commit");
        if (File.Exists(cache) && (await File.ReadAllTextAsync(cache, cancellationToken)).Trim() is var known && RepositoryLocator.IsObjectId(known))
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
