using System.Diagnostics;
using Hex.Core.Evidence;
using Hex.Core.Failures;
using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>The end of a run as people and scripts are told it.</summary>
/// <param name="Outcome">The name of the outcome, such as <c>committed</c>.</param>
/// <param name="Code">The stable name of the reason, such as <c>already_green</c>.</param>
/// <param name="Exit">The exit code of the command that ran it.</param>
/// <param name="Message">One sentence: what happened, then what to do.</param>
public sealed record OutcomeReport(string Outcome, string Code, ExitCode Exit, string Message)
{
    /// <summary>Tells how a run ended.</summary>
    public static OutcomeReport Of(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Committed committed => Report("committed", Landed(committed)),
        RunOutcome.DryRun => Report("dry_run", "the change passes the evidence; nothing was committed and the files are as they were, because this is a dry run."),
        RunOutcome.Kept kept => Report(
            "branch_moved", $"the change passes the evidence but did not land ({kept.Reason}); it is kept, so merge it with: hex worktree merge {kept.Branch}"),
        RunOutcome.BaselineRefused refused => OfBaseline(refused.Verdict),
        RunOutcome.NotPassed notPassed => OfAttempts(notPassed.Verdict),
        RunOutcome.Refused { Failure: { Kind: FailureKind.Limit } failure } => new("limit_reached", failure.Code, ExitCode.Limit, failure.Sentence),
        RunOutcome.Refused refused => new("refused", refused.Failure.Code, ExitCode.Refused, refused.Failure.Sentence),
        RunOutcome.Faulted faulted => new("failed", faulted.Failure.Code, OutcomeTable.ExitOf(faulted.Failure.Kind), faulted.Failure.Sentence),
        RunOutcome.LimitReached limit => Report(
            "limit_reached", $"the run stopped at a limit ({limit.Limit}) and nothing was committed; raise the limit or ask for less at once."),
        RunOutcome.Interrupted interrupted => Report("interrupted", "the run was interrupted and nothing was committed; the files are as they were, so it can be run again.")
            with
        { Exit = interrupted.IsTerminated ? ExitCode.Terminated : ExitCode.Interrupted },
        _ => throw new UnreachableException(),
    };

    private static OutcomeReport OfBaseline(EvidenceVerdict verdict) => verdict switch
    {
        EvidenceVerdict.AlreadyGreen or EvidenceVerdict.Passed => Report(
            "already_green",
            "the evidence passes without any change, so it cannot prove one; "
            + "give a command that fails until the work is done, or --allow-green for a refactoring that must keep it green."),
        EvidenceVerdict.Vacuous vacuous => Report(
            "baseline_vacuous", $"the evidence checks nothing ({vacuous.Reason}); give a command that runs at least one test."),
        EvidenceVerdict.Flaky flaky => Report(
            "baseline_flaky",
            $"the evidence disagrees with itself on the same files (exit {flaky.FirstExitCode}, then {flaky.SecondExitCode}); "
            + "make it give the same answer twice, or name a narrower test."),
        EvidenceVerdict.TimedOut timedOut => Report(
            "baseline_timed_out",
            $"the evidence did not end within {Seconds(timedOut.Limit)} before any change; give it longer with --evidence-timeout, or name a narrower test."),
        EvidenceVerdict.CouldNotRun couldNot => Report(
            "baseline_could_not_run", $"the evidence cannot be started ({couldNot.Reason}); run the command yourself in this folder and correct it."),
        EvidenceVerdict.Tampered tampered => Report(
            "baseline_tampered",
            $"the evidence changes what it is meant to judge ({Listed(tampered.Files)}); give a command that leaves tracked files alone."),
        // A baseline that fails is the one that qualifies, so a run never ends in it.
        _ => throw new UnreachableException(),
    };

    private static OutcomeReport OfAttempts(EvidenceVerdict? verdict) => verdict switch
    {
        null => Report("no_change", "no candidate found a change to put before the gate; see why with hex do show, name another with --model, or widen --file."),
        EvidenceVerdict.Failed failed => Report(
            "evidence_failed",
            $"the evidence still fails (exit {failed.ExitCode}) and nothing was committed; see what was tried with hex do show, or name another --model."),
        EvidenceVerdict.Vacuous vacuous => Report(
            "evidence_vacuous",
            $"with the change the evidence checks nothing ({vacuous.Reason}) and nothing was committed; see hex do show for what was tried."),
        EvidenceVerdict.TimedOut timedOut => Report(
            "evidence_timed_out",
            $"with the change the evidence did not end within {Seconds(timedOut.Limit)} and nothing was committed; give it longer with --evidence-timeout."),
        EvidenceVerdict.Flaky flaky => Report(
            "evidence_flaky",
            $"with the change the evidence disagrees with itself (exit {flaky.FirstExitCode}, then {flaky.SecondExitCode}) "
            + "and nothing was committed; make it give the same answer twice."),
        EvidenceVerdict.Tampered tampered => Report(
            "evidence_tampered",
            tampered.Files.Any(Path.IsPathRooted)
                ? $"hooks or settings of your repository were changed ({Listed(tampered.Files)}) and nothing was committed; look at them, for hex left them as they are now."
                : $"what decides the verdict was changed ({Listed(tampered.Files)}) and nothing was committed; name a file with --file if it may change."),
        EvidenceVerdict.CouldNotRun couldNot => Report(
            "evidence_could_not_run",
            $"with the change the evidence cannot be started ({couldNot.Reason}) and nothing was committed; see hex do show for what was tried."),
        EvidenceVerdict.Passed or EvidenceVerdict.AlreadyGreen => Report(
            "hook_refused", "the change passes the evidence, but a commit hook refused it and nothing was committed; see its output with hex do show."),
        _ => throw new UnreachableException(),
    };

    private static OutcomeReport Report(string code, string message)
    {
        var row = OutcomeTable.Row(code);
        return new OutcomeReport(row.Outcome, row.Code, row.Exit, message);
    }

    private static string Landed(RunOutcome.Committed committed) =>
        $"the change passes the evidence and is committed as {committed.Commit} on {committed.Branch ?? "the detached HEAD"}.";

    private static string Seconds(TimeSpan limit) => $"{limit.TotalSeconds:0.#} s";

    private static string Listed(IReadOnlyList<string> files) =>
        files.Count <= 3 ? string.Join(", ", files) : $"{string.Join(", ", files.Take(3))} and {files.Count - 3} more";
}
