using System.Globalization;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Branches, and merges worked out in the object store alone.</summary>
internal sealed class GitBranches(GitRunner git) : IBranches
{
    private const int HasConflicts = 1;
    private const int NotKnown = 129;
    private const char FieldEnd = '\u001f';

    /// <inheritdoc />
    public async Task<IReadOnlyList<Branch>> ListAsync(WorkTree tree, string prefix, CancellationToken cancellationToken)
    {
        var listing = await git.ReadAsync(new GitCall
        {
            Tree = tree,
            Arguments = ["for-each-ref", $"--format=%(refname){FieldEnd}%(objectname){FieldEnd}%(committerdate:unix){FieldEnd}%(contents:subject)", "refs/heads"],
        }, cancellationToken);
        return [.. listing.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(FieldEnd)).Where(fields => fields[0].StartsWith(prefix, StringComparison.Ordinal))
            .Select(fields => new Branch(fields[0], fields[1], DateTimeOffset.FromUnixTimeSeconds(long.Parse(fields[2], CultureInfo.InvariantCulture)), string.Join(FieldEnd, fields[3..])))];
    }

    /// <inheritdoc />
    public async Task<(int Ahead, int Behind)> CompareAsync(WorkTree tree, string commit, string against, CancellationToken cancellationToken)
    {
        var counts = await git.ReadAsync(new GitCall { Tree = tree, Arguments = ["rev-list", "--left-right", "--count", $"{commit}...{against}", "--"] }, cancellationToken);
        return counts.Split('\t') is [var ahead, var behind]
            ? (int.Parse(ahead, CultureInfo.InvariantCulture), int.Parse(behind, CultureInfo.InvariantCulture))
            : throw HexException.Environment("git_failed", $"git compared two commits and said '{counts}'", "report this with the version of git");
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> HoldingAsync(WorkTree tree, string commit, CancellationToken cancellationToken)
    {
        var listing = await git.ReadAsync(new GitCall { Tree = tree, Arguments = ["for-each-ref", "--format=%(refname)", $"--contains={commit}", "refs/heads"] }, cancellationToken);
        return listing.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <inheritdoc />
    public async Task<MergeForecast> ForecastAsync(WorkTree tree, string ours, string theirs, CancellationToken cancellationToken)
    {
        var call = new GitCall { Tree = tree, Arguments = ["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", ours, theirs] };
        var result = await git.TryAsync(call, cancellationToken);
        if (result.ExitCode == NotKnown)
        {
            throw HexException.Environment("git_old", "this git cannot work out a merge without touching files", "install git 2.38 or later, or merge with 'git merge'");
        }

        if (!result.IsSuccess && result.Error.ToText().Contains("unrelated histories", StringComparison.Ordinal))
        {
            throw HexException.Refused("unrelated_histories", "the two have no commit in common", "if that is meant, merge with 'git merge --allow-unrelated-histories'");
        }

        if (!result.IsSuccess && result.ExitCode != HasConflicts)
        {
            throw GitFailure.Of(call, result);
        }

        var parts = result.Output.ToText().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return new MergeForecast(parts[0].Trim(), result.IsSuccess ? [] : [.. parts.Skip(1).Distinct(StringComparer.Ordinal)]);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<(TreeEntry Before, TreeEntry After)>> DifferencesAsync(WorkTree tree, string from, string to, CancellationToken cancellationToken) =>
        TreeDifferences.ReadAsync(git, tree, from, to, cancellationToken);

    /// <inheritdoc />
    public async Task<bool> DeleteAsync(WorkTree tree, string branch, string expected, CancellationToken cancellationToken) =>
        (await git.TryAsync(new GitCall { Tree = tree, IsDurable = true, Arguments = ["update-ref", "-d", branch, expected] }, cancellationToken)).IsSuccess;
}
