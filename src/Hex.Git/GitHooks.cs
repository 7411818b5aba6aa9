using System.Security.Cryptography;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Runs the operator's own hooks with <c>git hook run</c>, bounded in time.</summary>
internal sealed class GitHooks(GitRunner git) : IHooks
{
    private const string NoSquash = "0";

    private static readonly string[] Watched = ["config", "config.worktree", "info/attributes", "info/exclude"];

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fingerprint(Repository repository)
    {
        var hooks = new DirectoryInfo(repository.HooksDirectory);
        var files = hooks.Exists
            ? hooks.EnumerateFiles().Where(file => !file.Name.EndsWith(".sample", StringComparison.Ordinal)).Select(file => file.FullName)
            : [];
        var settings = Watched.SelectMany(name => new[]
        {
            Path.Combine(repository.Tree.CommonDirectory, name), Path.Combine(repository.Tree.GitDirectory, name),
        });
        return files.Concat(settings).Distinct(StringComparer.Ordinal).Where(File.Exists)
            .ToDictionary(path => path, path => Hash(path), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public Task<HookResult?> RunPostCommitAsync(Repository repository, TimeSpan limit, CancellationToken cancellationToken) =>
        RunAsync(repository.Tree, repository.HooksDirectory, "post-commit", [], indexFile: null, limit, cancellationToken);

    /// <inheritdoc />
    public Task<HookResult?> RunPostMergeAsync(Repository repository, TimeSpan limit, CancellationToken cancellationToken) =>
        RunAsync(repository.Tree, repository.HooksDirectory, "post-merge", [NoSquash], indexFile: null, limit, cancellationToken);

    /// <summary>Runs one hook.</summary>
    /// <returns>What became of it, or null when the operator has no such hook.</returns>
    /// <exception cref="HexException">It did not end within its limit.</exception>
    public async Task<HookResult?> RunAsync(
        WorkTree tree, string hooksDirectory, string hook, IReadOnlyList<string> arguments, string? indexFile, TimeSpan limit, CancellationToken cancellationToken)
    {
        var file = new FileInfo(Path.Combine(hooksDirectory, hook));
        if (!file.Exists || (file.UnixFileMode & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) == 0)
        {
            return null;
        }

        var call = new GitCall
        {
            Tree = tree,
            IndexFile = indexFile,
            RunsHooks = true,
            TimeLimit = limit,
            Output = Core.Commands.OutputBound.Default,
            Arguments = ["hook", "run", hook, "--", .. arguments],
        };
        try
        {
            return new HookResult(hook, await git.TryAsync(call, cancellationToken));
        }
        catch (HexException exception) when (exception.Failure.Code == "git_timeout")
        {
            throw HexException.Refused("hook_timeout", $"your {hook} hook did not end within {limit.TotalSeconds:0} s", "mend the hook, or raise limits.hook_time", exception);
        }
    }

    private static string Hash(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
