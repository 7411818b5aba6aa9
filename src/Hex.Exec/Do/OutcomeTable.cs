using System.Diagnostics;
using Hex.Core.Failures;
using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>Every way a run can end with its code and exit code: the one place that decides them.</summary>
public static class OutcomeTable
{
    /// <summary>Stands for the code a failure brings along.</summary>
    public const string CodeOfTheFailure = "(its own)";

    /// <summary>The rows in the order of their exit codes.</summary>
    public static IReadOnlyList<OutcomeRow> Rows { get; } =
    [
        new("committed", "committed", ExitCode.Done, "the change passed the evidence and is committed"),
        new("dry_run", "dry_run", ExitCode.Done, "the change passed the evidence; nothing is committed, as asked"),
        new("kept", "branch_moved", ExitCode.SaidNo, "the change passed, its branch moved meanwhile; the commit is kept on a branch of its own"),
        new("not_passed", "no_change", ExitCode.SaidNo, "no candidate found a change to put before the gate"),
        new("not_passed", "evidence_failed", ExitCode.SaidNo, "the evidence still fails with the last change"),
        new("not_passed", "evidence_vacuous", ExitCode.SaidNo, "with the change the evidence exits 0 but checks nothing"),
        new("not_passed", "evidence_timed_out", ExitCode.SaidNo, "with the change the evidence reaches its time limit"),
        new("not_passed", "evidence_flaky", ExitCode.SaidNo, "with the change two runs of the evidence disagree"),
        new("not_passed", "evidence_tampered", ExitCode.SaidNo, "what decides the verdict, or a file that is not allowed, was changed"),
        new("not_passed", "evidence_could_not_run", ExitCode.SaidNo, "with the change the evidence cannot be started"),
        new("not_passed", "hook_refused", ExitCode.SaidNo, "the change passed, and a commit hook of yours refused it"),
        new("failed", CodeOfTheFailure, ExitCode.Usage, "the command line or a configured value cannot be understood"),
        new("failed", CodeOfTheFailure, ExitCode.Environment, "the machine lacks something hex needs, or it broke"),
        new("refused", "already_green", ExitCode.Refused, "the evidence passes without any change, so it cannot prove one"),
        new("refused", "baseline_vacuous", ExitCode.Refused, "before any change the evidence checks nothing"),
        new("refused", "baseline_flaky", ExitCode.Refused, "before any change two runs of the evidence disagree"),
        new("refused", "baseline_timed_out", ExitCode.Refused, "before any change the evidence reaches its time limit"),
        new("refused", "baseline_could_not_run", ExitCode.Refused, "the evidence cannot be started"),
        new("refused", "baseline_tampered", ExitCode.Refused, "the evidence changes what it is meant to judge"),
        new("refused", CodeOfTheFailure, ExitCode.Refused, "a guard said no before anything was changed; the code names it"),
        new("limit_reached", "limit_reached", ExitCode.Limit, "a limit of the run was reached"),
        new("limit_reached", "lock_wait", ExitCode.Limit, "another run held the working tree for as long as this one may wait"),
        new("interrupted", "interrupted", ExitCode.Interrupted, "stopped from the keyboard; 143 when another process ended it"),
    ];

    /// <summary>The exit code of a family of failures.</summary>
    public static ExitCode ExitOf(FailureKind kind) => kind switch
    {
        FailureKind.Usage => ExitCode.Usage,
        FailureKind.Environment => ExitCode.Environment,
        FailureKind.Refused => ExitCode.Refused,
        FailureKind.Limit => ExitCode.Limit,
        _ => throw new UnreachableException(),
    };

    internal static OutcomeRow Row(string code) => Rows.Single(row => row.Code == code);
}
