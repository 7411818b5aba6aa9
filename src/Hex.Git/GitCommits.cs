using System.Text;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;

namespace Hex.Git;

/// <summary>Writes commits by plumbing: nothing but the draft's files can get into one.</summary>
internal sealed class GitCommits(GitRunner git, GitHooks hooks) : ICommits
{
    /// <inheritdoc />
    public async Task<WrittenCommit> WriteAsync(CommitDraft draft, Func<HookResult, Task> onHook, CancellationToken cancellationToken)
    {
        using var index = ScratchIndex.CopyOf(draft.Tree);
        var entries = StoreAsync(draft, cancellationToken);
        await Task.WhenAll(index.ReadTreeAsync(git, draft.Parent, cancellationToken), entries);
        return await CommitAsync(draft, index, await entries, onHook, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<string?> FindByRunAsync(WorkTree tree, RunId run, CancellationToken cancellationToken)
    {
        // A run's id holds its start: older history cannot hold its commit, and is not walked.
        var milliseconds = Convert.ToInt64(run.ToString().Replace("-", string.Empty, StringComparison.Ordinal)[..12], 16);
        var since = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).AddDays(-2).ToUnixTimeSeconds();
        var found = await git.ReadAsync(new GitCall
        {
            Tree = tree,
            Arguments = ["log", "--branches", "HEAD", "--format=%H", "--fixed-strings", $"--grep=Hex-Run: {run}", $"--since=@{since}"],
        }, cancellationToken);
        foreach (var commit in found.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            // A message that speaks of the run is not yet the run's.
            var trailers = await git.ReadAsync(new GitCall { Tree = tree, Arguments = ["show", "--no-patch", "--format=%(trailers:key=Hex-Run,valueonly)", commit] }, cancellationToken);
            if (trailers.Split('\n').Any(value => value.Trim() == run.ToString()))
            {
                return commit;
            }
        }

        return null;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<(TreeEntry Before, TreeEntry After)>> ChangesAsync(WorkTree tree, string commit, CancellationToken cancellationToken) =>
        TreeDifferences.ReadAsync(git, tree, $"{commit}^1", commit, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TreeEntry>> EntriesAsync(
        WorkTree tree, string commit, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        // A name may begin with a colon, which git would take for a rule of its own; quoting is off with -z.
        var listing = await git.ReadAsync(new GitCall
        {
            Tree = tree,
            Arguments = ["ls-tree", "-r", "-z", "--full-tree", commit, "--", .. paths],
            Environment = new Dictionary<string, string?> { ["GIT_LITERAL_PATHSPECS"] = "1" },
        }, cancellationToken);
        var known = listing.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (Fields: line[..line.IndexOf('\t', StringComparison.Ordinal)].Split(' '), Path: line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]))
            .ToDictionary(row => row.Path, row => new TreeEntry(row.Path, row.Fields[0], row.Fields[2]), StringComparer.Ordinal);
        return [.. paths.Select(path => known.GetValueOrDefault(path, new TreeEntry(path, null, null)))];
    }

    /// <inheritdoc />
    public async Task<ReadOnlyMemory<byte>> ContentAsync(WorkTree tree, string objectId, string path, CancellationToken cancellationToken)
    {
        var result = await git.RunAsync(new GitCall
        {
            Tree = tree,
            Arguments = ["cat-file", "--filters", $"--path={path}", objectId],
        }, cancellationToken);
        return result.Output.Head;
    }

    /// <inheritdoc />
    public async Task<bool> IsAncestorAsync(WorkTree tree, string ancestor, string descendant, CancellationToken cancellationToken) =>
        (await git.TryAsync(new GitCall { Tree = tree, Arguments = ["merge-base", "--is-ancestor", ancestor, descendant] }, cancellationToken)).IsSuccess;

    private async Task<WrittenCommit> CommitAsync(
        CommitDraft draft, ScratchIndex index, IReadOnlyList<TreeEntry> entries, Func<HookResult, Task> onHook, CancellationToken cancellationToken)
    {
        await index.UpdateAsync(git, entries, cancellationToken);
        var tested = await index.WriteTreeAsync(git, cancellationToken);
        var after = draft.HooksDirectory is null
            ? new HookedCommit(tested, draft.Message, RanHooks: false)
            : await new CommitHooks(git, hooks, draft, index, onHook).RunAsync(tested, cancellationToken);

        var commit = await CommitTreeAsync(draft, index, after.Tree, after.Message, cancellationToken);
        var final = after.Tree == tested ? entries : await EntriesAsync(draft.Tree, commit, [.. draft.Files.Select(file => file.Path)], cancellationToken);
        return new WrittenCommit(commit, after.Tree, tested, draft.Parent, final, after.RanHooks);
    }

    private async Task<IReadOnlyList<TreeEntry>> StoreAsync(CommitDraft draft, CancellationToken cancellationToken)
    {
        var before = draft.IgnoresModes
            ? (await EntriesAsync(draft.Tree, draft.Parent, [.. draft.Files.Select(file => file.Path)], cancellationToken)).ToDictionary(entry => entry.Path, entry => entry.Mode, StringComparer.Ordinal)
            : [];
        var entries = new List<TreeEntry>();
        foreach (var file in draft.Files)
        {
            var id = file.Content is not { } content ? null : await git.ReadAsync(new GitCall
            {
                Tree = draft.Tree,
                Arguments = ["hash-object", "-w", "--stdin", $"--path={file.Path}"],
                Input = content,
                IsDurable = true,
            }, cancellationToken);
            var mode = before.GetValueOrDefault(file.Path) ?? (file.IsExecutable && !draft.IgnoresModes ? "100755" : "100644");
            entries.Add(new TreeEntry(file.Path, id is null ? null : mode, id));
        }

        return entries;
    }

    private async Task<string> CommitTreeAsync(CommitDraft draft, ScratchIndex index, string tree, string message, CancellationToken cancellationToken)
    {
        string[] signing = draft.IsSigned ? ["-S"] : [];
        string[] merged = draft.MergedParent is { } parent ? ["-p", parent] : [];
        var call = index.Call(["commit-tree", tree, "-p", draft.Parent, .. merged, .. signing, "-F", "-"]) with
        {
            Input = Encoding.UTF8.GetBytes(message),
            IsDurable = true,
            Environment = Identity(draft.Identity),
        };
        return await git.ReadAsync(call, cancellationToken);
    }

    private static Dictionary<string, string?> Identity(GitIdentity? identity) => identity is null ? [] : new Dictionary<string, string?>
    {
        ["GIT_AUTHOR_NAME"] = identity.Name,
        ["GIT_AUTHOR_EMAIL"] = identity.Email,
        ["GIT_COMMITTER_NAME"] = identity.Name,
        ["GIT_COMMITTER_EMAIL"] = identity.Email,
    };
}
