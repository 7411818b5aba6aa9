using Hex.Exec.Worktrees;

namespace Hex.Cli.Output;

/// <summary>Worktrees and branches of runs as a list.</summary>
internal static class WorktreeList
{
    private const string Indent = "    ";

    public static IEnumerable<string> Lines(IReadOnlyList<WorktreeEntry> entries, DateTimeOffset now, int width)
    {
        var names = entries.Max(entry => NameOf(entry).Length);
        foreach (var entry in entries)
        {
            yield return $"{(entry.IsHere ? '*' : ' ')} {NameOf(entry).PadRight(names)}  {AgeOf(entry, now),4}  {StateOf(entry)}";
            if (SubjectOf(entry) is { Length: > 0 } subject)
                yield return Indent + CleanText.Line(subject, width - Indent.Length);

            if (entry is { Worktree: { } worktree, IsHere: false })
                yield return Indent + CleanText.Line(worktree.Path);
        }
    }

    // What a merge takes as its name: of a run's branch, the first characters of its id.
    private static string NameOf(WorktreeEntry entry) =>
        entry is { Run: { } run, Branch: not null } ? $"run {run.Id.Prefix}" : CleanText.Line(entry.Branch?.ShortName ?? $"detached at {CommitText.Short(entry.Commit)}");

    private static string SubjectOf(WorktreeEntry entry) => entry.Run?.Instruction ?? entry.Branch?.Subject ?? string.Empty;

    private static string StateOf(WorktreeEntry entry)
    {
        string[] facts =
        [
            entry.IsInUse ? "in use" : string.Empty,
            entry.IsHere ? string.Empty : entry.IsMerged ? "merged" : entry.Behind == 0 ? $"{entry.Ahead} ahead" : $"{entry.Ahead} ahead, {entry.Behind} behind",
            entry.Uncommitted is > 0 and var count ? $"{count} uncommitted" : string.Empty,
            entry.Worktree is { Tree: null } ? "folder gone" : string.Empty,
            entry.Worktree is { IsMain: false, IsHexs: false } ? "not hex's" : string.Empty,
        ];
        return string.Join(", ", facts.Where(fact => fact.Length > 0)) is { Length: > 0 } told ? told : "clean";
    }

    private static string AgeOf(WorktreeEntry entry, DateTimeOffset now) => entry.Branch is not { } branch ? string.Empty : (now - branch.CommittedAt) switch
    {
        { TotalMinutes: < 1 } => "now",
        { TotalHours: < 1 } age => $"{age.TotalMinutes:0}m",
        { TotalDays: < 1 } age => $"{age.TotalHours:0}h",
        var age => $"{age.TotalDays:0}d",
    };
}
