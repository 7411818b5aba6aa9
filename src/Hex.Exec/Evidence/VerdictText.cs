using Hex.Core.Evidence;

namespace Hex.Exec.Evidence;

/// <summary>Words verdicts for people and scripts.</summary>
internal static class VerdictText
{
    /// <summary>The stable snake_case name of a verdict.</summary>
    public static string Name(EvidenceVerdict verdict) => verdict switch
    {
        EvidenceVerdict.Passed => "passed",
        EvidenceVerdict.Failed => "failed",
        EvidenceVerdict.Vacuous => "vacuous",
        EvidenceVerdict.TimedOut => "timed_out",
        EvidenceVerdict.AlreadyGreen => "already_green",
        EvidenceVerdict.Flaky => "flaky",
        EvidenceVerdict.Tampered => "tampered",
        EvidenceVerdict.CouldNotRun => "could_not_run",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A verdict in one clause.</summary>
    public static string Describe(EvidenceVerdict verdict) => verdict switch
    {
        EvidenceVerdict.Passed { Tests: { } tests } => $"passed ({tests.Passed} of {tests.Executed} tests, {tests.Runner})",
        EvidenceVerdict.Passed => "passed",
        EvidenceVerdict.Failed { Signal: { } signal } => $"ended by signal {signal}",
        EvidenceVerdict.Failed failed => $"failed with exit {failed.ExitCode}",
        EvidenceVerdict.Vacuous vacuous => $"proves nothing: {vacuous.Reason}",
        EvidenceVerdict.TimedOut timedOut => $"was ended at its limit of {timedOut.Limit.TotalSeconds:0.#} s",
        EvidenceVerdict.AlreadyGreen => "passes without any change",
        EvidenceVerdict.Flaky flaky => $"disagrees with itself (exit {flaky.FirstExitCode}, then {flaky.SecondExitCode})",
        EvidenceVerdict.Tampered tampered => $"was tampered with: {string.Join(", ", tampered.Files)} changed",
        EvidenceVerdict.CouldNotRun couldNot => $"could not run: {couldNot.Reason}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
