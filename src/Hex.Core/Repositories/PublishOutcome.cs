namespace Hex.Core.Repositories;

/// <summary>What became of moving a branch to a commit: a closed family.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>The branch points to the commit, and the operator's index agrees.</summary>
    public sealed record Published : PublishOutcome;

    /// <summary>The branch, or what is checked out, is no longer what the run started from; nothing was moved.</summary>
    /// <param name="Reason">What moved, in one clause.</param>
    public sealed record Moved(string Reason) : PublishOutcome;

    /// <summary>Somebody else holds a lock of git's; nothing was moved.</summary>
    /// <param name="Reason">The lock, its age and its owner, in one clause.</param>
    public sealed record Locked(string Reason) : PublishOutcome;
}
