using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Core.Workspaces;
using Hex.Exec.Do;
using Hex.Exec.Evidence;

namespace Hex.Exec.Workspaces;

/// <summary>Makes worktrees under the journal, with the build inputs the evidence needs, and removes them.</summary>
internal sealed class WorktreeMaker(IWorktrees worktrees, IBuildInputs inputs, IFileRoots roots, IRepositoryLocks locks, ICommandRunner commands, ExecSettings settings)
{
    private const int RunIdLength = 36;
    private const int MostNamed = 3;

    private static readonly TimeSpan SetupTime = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LockWait = TimeSpan.FromMinutes(5);

    /// <summary>Where a worktree of a run would be.</summary>
    /// <param name="repository">The repository it belongs to.</param>
    /// <param name="run">The run.</param>
    /// <param name="purpose">A word when it is not the run's main worktree, or null.</param>
    public WorktreePlan Plan(Repository repository, RunId run, string? purpose) => worktrees.Plan(repository, run, purpose);

    /// <summary>Makes a worktree at a commit.</summary>
    /// <param name="repository">The repository it belongs to.</param>
    /// <param name="plan">Where.</param>
    /// <param name="commit">The commit checked out.</param>
    /// <param name="journal">The run's journal.</param>
    /// <param name="cancellationToken">Stops between steps; what was made is removed by whoever holds the journal.</param>
    public async Task<WorkTree> MakeAsync(
        Repository repository, WorktreePlan plan, string commit, IJournal journal, CancellationToken cancellationToken)
    {
        journal.Append(new WorktreeIntended(plan.Path, plan.Branch));
        Failpoints.Reach(Failpoint.WorktreeIntended);
        WorkTree tree;
        using (await LockAsync(repository, plan.Path, cancellationToken))
        {
            tree = await worktrees.AddAsync(repository, plan, commit, cancellationToken);
        }

        RequireApart(repository.Tree, tree);
        await inputs.CarryAsync(repository.Tree, tree, cancellationToken);
        await SetUpAsync(tree, plan, cancellationToken);
        Failpoints.Reach(Failpoint.WorktreeProvisioned);
        return tree;
    }

    /// <summary>Copies uncommitted files of the operator's working tree into a worktree.</summary>
    public void Carry(WorkTree from, WorkTree into, IReadOnlyList<string> paths, long fileLimit)
    {
        var (source, target) = (roots.Open(from.Root), roots.Open(into.Root));
        foreach (var path in paths.Where(path => source.Inspect(path).Kind == FileKind.Regular))
        {
            target.Write(path, source.Read(path, fileLimit).Span, source.Inspect(path).Mode, $".hex-{Guid.NewGuid():n}");
        }
    }

    /// <summary>Checks a worktree before it is used again.</summary>
    public void Verify(Workspace workspace)
    {
        if (workspace.IsIsolated)
        {
            worktrees.Verify(workspace.Tree);
        }
    }

    /// <summary>Removes a worktree and, unless it holds the run's commit, its branch.</summary>
    /// <returns>What could not be removed of it; see <see cref="Describe"/>.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync(Repository repository, WorktreePlan plan, bool keepBranch)
    {
        IReadOnlyList<string> left;
        using (await LockAsync(repository, plan.Path, CancellationToken.None))
        {
            left = await worktrees.RemoveAsync(repository, plan, keepBranch, CancellationToken.None);
        }

        Failpoints.Reach(Failpoint.WorktreeRemoved);
        return left;
    }

    /// <summary>Tells of what is left of a worktree, or null when all is gone.</summary>
    public static string? Describe(IReadOnlyList<string> left) => left.Count == 0
        ? null
        : $"{string.Join(", ", left.Take(MostNamed).Select(path => $"'{path}'"))} in a worktree of hex is mounted from elsewhere or cannot be removed; unmount it or remove it by hand";

    private async Task SetUpAsync(WorkTree tree, WorktreePlan plan, CancellationToken cancellationToken)
    {
        foreach (var command in settings.WorktreeSetup)
        {
            var spec = new EvidenceSpec(command, tree.Root, Directory: string.Empty, SetupTime, Path.GetFileName(plan.Path)[..RunIdLength]);
            var result = await commands.RunAsync(EvidenceShell.Bash(spec, settings.EvidenceEnvironment), cancellationToken);
            if (!result.IsSuccess)
            {
                throw HexException.Environment(
                    "worktree_setup", $"the command '{command}' that prepares a worktree failed with exit {result.ExitCode}", "mend worktree.setup in the configuration");
            }
        }
    }

    // Adding and removing worktrees of one repository at the same time makes git trip over its own registry.
    private async Task<IDisposable> LockAsync(Repository repository, string holder, CancellationToken cancellationToken) =>
        await locks.AcquireAsync(repository.Tree.CommonDirectory, RepositoryLock.Worktrees, holder, LockWait, _ => Task.CompletedTask, cancellationToken)
        ?? throw HexException.Environment("worktree_lock", "another hex has been making worktrees for minutes", "look for a hanging git and run again");

    private static void RequireApart(WorkTree operators, WorkTree own)
    {
        if (own.Root == operators.Root || operators.Root.StartsWith(own.Root + "/", StringComparison.Ordinal) || own.GitDirectory == operators.GitDirectory)
        {
            throw HexException.Refused("not_isolated", "the worktree of the run resolves to your own working tree", "report this; nothing was changed");
        }
    }
}
