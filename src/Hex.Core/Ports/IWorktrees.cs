using Hex.Core.Repositories;
using Hex.Core.Runs;

namespace Hex.Core.Ports;

/// <summary>Makes and removes worktrees of hex's own, and nothing but those; it sees the others too.</summary>
public interface IWorktrees
{
    /// <summary>Where the worktree of a run would be, and on which branch; nothing is made.</summary>
    /// <param name="repository">The repository it belongs to.</param>
    /// <param name="run">The run.</param>
    /// <param name="purpose">A short lower-case word, with a number at its end or without, when a run needs more than one, or null for its main one (which has a branch).</param>
    WorktreePlan Plan(Repository repository, RunId run, string? purpose);

    /// <summary>Every working tree of a repository, the main one first.</summary>
    Task<IReadOnlyList<LinkedWorktree>> ListAsync(Repository repository, CancellationToken cancellationToken);

    /// <summary>Makes the worktree at a commit.</summary>
    Task<WorkTree> AddAsync(Repository repository, WorktreePlan plan, string commit, CancellationToken cancellationToken);

    /// <summary>Checks that a worktree is still the one hex made: real folder, own <c>.git</c> file, nothing linked in its path.</summary>
    /// <exception cref="Failures.HexException">It is not; nothing may be written or run there.</exception>
    void Verify(WorkTree worktree);

    /// <summary>Removes what is left of a planned worktree: its folder without following links, its registration, and its branch.</summary>
    /// <param name="repository">The repository it belongs to.</param>
    /// <param name="plan">The plan it was made by.</param>
    /// <param name="keepBranch">Whether the branch stays.</param>
    /// <param name="cancellationToken">Stops the removal between steps.</param>
    /// <returns>Paths in the folder that could not be removed or are mounted from elsewhere; empty when all is gone.</returns>
    Task<IReadOnlyList<string>> RemoveAsync(Repository repository, WorktreePlan plan, bool keepBranch, CancellationToken cancellationToken);
}
