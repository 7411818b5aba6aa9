namespace Hex.Exec.Do;

/// <summary>The names of the locks a repository has.</summary>
internal static class RepositoryLock
{
    /// <summary>Held by whoever edits the operator's working tree: one run, or one undoing, at a time.</summary>
    public const string WorkingTree = "working-tree";

    /// <summary>Held while git's registry of worktrees changes.</summary>
    public const string Worktrees = "worktrees";

    /// <summary>Held while runs whose process died are settled.</summary>
    public const string Recovery = "recovery";
}
