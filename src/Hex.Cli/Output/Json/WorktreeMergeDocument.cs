using Hex.Exec.Worktrees;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex worktree merge --json</c> prints.</summary>
internal sealed record WorktreeMergeDocument(IReadOnlyList<WorktreeMergeDocument.Branch> Branches)
{
    public static Branch Of(string name, MergeResult result)
    {
        var (outcome, commit, files, detail) = result switch
        {
            MergeResult.Merged merged => ("merged", merged.Commit, merged.Files, null),
            MergeResult.MergedAlready => ("merged_already", null, [], null),
            MergeResult.Mergeable mergeable => ("mergeable", null, mergeable.Files, null),
            MergeResult.Conflicting conflicting => ("conflicting", null, conflicting.Files, null),
            MergeResult.Obstructed obstructed => ("obstructed", null, obstructed.Files, null),
            MergeResult.Moved moved => ("moved", null, [], moved.Reason),
            MergeResult.Refuted refuted => ("refuted", (string?)null, (IReadOnlyList<string>)[], refuted.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new Branch(name, outcome, (int)MergeReport.Of(name, result).Exit, commit, files, detail);
    }

    /// <summary>A branch, and what became of it.</summary>
    internal sealed record Branch(string Name, string Outcome, int ExitCode, string? Commit, IReadOnlyList<string> Files, string? Detail);
}
