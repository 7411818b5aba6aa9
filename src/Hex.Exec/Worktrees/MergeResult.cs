namespace Hex.Exec.Worktrees;

/// <summary>What became of merging a branch: a closed family.</summary>
public abstract record MergeResult
{
    private MergeResult()
    {
    }

    /// <summary>It is merged.</summary>
    /// <param name="Commit">The commit the checked-out branch now points to.</param>
    /// <param name="Files">The files that changed.</param>
    /// <param name="IsFastForward">Whether it is the branch's own commit, because nothing else had been committed since.</param>
    public sealed record Merged(string Commit, IReadOnlyList<string> Files, bool IsFastForward) : MergeResult;

    /// <summary>There was nothing to merge.</summary>
    public sealed record MergedAlready : MergeResult;

    /// <summary>It can be merged, and was not, as asked; the evidence did not run.</summary>
    /// <param name="Files">The files that would change.</param>
    public sealed record Mergeable(IReadOnlyList<string> Files) : MergeResult;

    /// <summary>Git cannot merge these files by itself; nothing was changed.</summary>
    /// <param name="Files">The files.</param>
    public sealed record Conflicting(IReadOnlyList<string> Files) : MergeResult;

    /// <summary>What is checked out changed while the evidence ran; nothing was merged.</summary>
    /// <param name="Reason">What changed, in one clause.</param>
    public sealed record Moved(string Reason) : MergeResult;

    /// <summary>What is in the working tree would be overwritten; nothing was changed.</summary>
    /// <param name="Files">The files in the way.</param>
    public sealed record Obstructed(IReadOnlyList<string> Files) : MergeResult;

    /// <summary>The evidence does not pass on the merge; nothing was merged.</summary>
    /// <param name="Reason">What it did instead, in one clause.</param>
    /// <param name="Output">What it printed.</param>
    public sealed record Refuted(string Reason, string Output) : MergeResult;
}
