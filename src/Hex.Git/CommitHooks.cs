using Hex.Core.Failures;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Runs the operator's commit hooks on a scratch index, as <c>git commit</c> would on its own.</summary>
internal sealed class CommitHooks(GitRunner git, GitHooks hooks, CommitDraft draft, ScratchIndex index, Func<HookResult, Task> onHook)
{
    /// <summary>Runs pre-commit (of a merge: pre-merge-commit), prepare-commit-msg and commit-msg.</summary>
    /// <param name="tested">The tree before the hooks.</param>
    /// <param name="cancellationToken">Ends the running hook.</param>
    /// <returns>What the hooks made of it.</returns>
    /// <exception cref="HexException">A hook refused, took too long, or changed a file that is not part of the commit.</exception>
    public async Task<HookedCommit> RunAsync(string tested, CancellationToken cancellationToken)
    {
        var tree = tested;
        var ranAny = await RequireAsync(draft.MergedParent is null ? "pre-commit" : "pre-merge-commit", [], cancellationToken);
        if (ranAny && (tree = await index.WriteTreeAsync(git, cancellationToken)) != tested)
        {
            await RequireOwnFilesAsync(tested, tree, cancellationToken);
        }

        var messageFile = Path.Combine(index.Folder, "COMMIT_EDITMSG");
        await File.WriteAllTextAsync(messageFile, draft.Message, cancellationToken);
        ranAny |= await RequireAsync("prepare-commit-msg", [messageFile, draft.MergedParent is null ? "message" : "merge"], cancellationToken);
        ranAny |= await RequireAsync("commit-msg", [messageFile], cancellationToken);
        return new HookedCommit(tree, await File.ReadAllTextAsync(messageFile, cancellationToken), ranAny);
    }

    private async Task<bool> RequireAsync(string hook, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (await hooks.RunAsync(draft.Tree, draft.HooksDirectory!, hook, arguments, index.File, draft.HookTime, cancellationToken) is not { } ran)
        {
            return false;
        }

        await onHook(ran);
        if (!ran.Result.IsSuccess)
        {
            throw HexException.Refused(
                "hook_refused", $"your {hook} hook refused the commit (exit {ran.Result.ExitCode})", "see its output above, mend the cause and run again");
        }

        return true;
    }

    private async Task RequireOwnFilesAsync(string tested, string tree, CancellationToken cancellationToken)
    {
        var listing = await git.ReadAsync(
            new GitCall { Tree = draft.Tree, Arguments = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", tested, tree] }, cancellationToken);
        var foreign = listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Except(draft.Files.Select(file => file.Path)).ToList();
        if (foreign.Count > 0)
        {
            throw HexException.Refused(
                "hook_changed_files", $"your pre-commit hook added '{foreign[0]}' to the commit, which the run may not change", "allow the file with --file, or mend the hook");
        }
    }
}
