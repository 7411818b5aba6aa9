namespace Hex.Cli.Commands;

/// <summary><c>hex worktree</c>.</summary>
internal sealed class WorktreeCommand : VerbGroup
{
    public WorktreeCommand(Invocation invocation)
        : base(invocation, "worktree", "See, merge and clean up what runs made apart from your working tree")
    {
        Add(new WorktreeListCommand(invocation));
        Add(new WorktreeMergeCommand(invocation));
        Add(new WorktreeCleanupCommand(invocation));
    }
}
