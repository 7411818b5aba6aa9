using Hex.Core.Failures;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Testing.Machine;

namespace Hex.Git.Tests;

/// <summary>A run that wants a worktree.</summary>
public abstract class WorktreeScene : GitScene
{
    private protected RunId Run { get; } = RunId.New(TimeProvider.System);

    private protected string Beside => Path.Combine(Project.Parent, ".hex-autoruns");

    private protected string Fallback => Path.Combine(Project.Parent, "data/worktrees");

    private protected GitWorktrees Worktrees => new(Git, RealMachine.Folders, Fallback);

    private protected Task<WorkTree> AddAsync(Repository repository) => Worktrees.AddAsync(repository, Worktrees.Plan(repository, Run, null), repository.Head, Token);

    private protected static async Task IsNotOursAsync(Func<Task> act) => IsNotOurs(await Assert.ThrowsAsync<HexException>(act));

    private protected static void IsNotOurs(HexException exception) =>
        Assert.Equal((FailureKind.Refused, "not_a_hex_worktree"), (exception.Failure.Kind, exception.Failure.Code));
}
