using Hex.Core.Runs;
using Hex.Exec.Worktrees;

namespace Hex.Cli.Output;

/// <summary>Tells what became of merging a branch.</summary>
internal static class MergeReport
{
    private const int OutputLines = 15;
    private const int MostNamed = 5;

    /// <summary>The exit code and the lines: what was reached for standard output, what was not for standard error.</summary>
    public static (ExitCode Exit, IReadOnlyList<string> Lines) Of(string name, MergeResult result)
    {
        var branch = CleanText.Line(name);
        return result switch
        {
            MergeResult.Merged merged => (ExitCode.Done, [
                $"merged {branch} as {CommitText.Short(merged.Commit)}{(merged.IsFastForward ? " (nothing else had been committed since)" : string.Empty)}",
                .. merged.Files.Select(file => $" {CleanText.Line(file)}"),
                "next: hex worktree cleanup"]),
            MergeResult.MergedAlready => (ExitCode.Done, [$"{branch} is merged already"]),
            MergeResult.Mergeable mergeable => (ExitCode.Done, [$"{branch} merges without conflicts; the evidence did not run", .. mergeable.Files.Select(file => $" {CleanText.Line(file)}")]),
            MergeResult.Conflicting conflicting => (ExitCode.SaidNo, [
                $"hex: {branch} conflicts with what is checked out in {Listed(conflicting.Files)} and nothing was changed; merge it by hand with 'git merge {branch}'."]),
            MergeResult.Obstructed obstructed => (ExitCode.Refused, [
                $"hex: merging {branch} would overwrite {Listed(obstructed.Files)} in your working tree and nothing was changed; commit, stash or move that first."]),
            MergeResult.Moved moved => (ExitCode.SaidNo, [$"hex: {branch} was not merged, because {CleanText.Line(moved.Reason)} while the evidence ran; merge it again."]),
            MergeResult.Refuted refuted => (ExitCode.SaidNo, [
                "the evidence printed last:",
                .. LastLines.Of(refuted.Output, OutputLines).Select(line => $"  {line}"),
                $"hex: with {branch} merged the evidence {refuted.Reason} and nothing was merged; mend the branch, or give other --evidence."]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Listed(IReadOnlyList<string> files) =>
        string.Join(", ", files.Take(MostNamed).Select(file => $"'{CleanText.Line(file)}'")) + (files.Count > MostNamed ? $" and {files.Count - MostNamed} more" : string.Empty);
}
