using Hex.Core.Evidence;
using Hex.Core.Failures;

namespace Hex.Core.Runs;

/// <summary>How a run ended: a closed family.</summary>
public abstract record RunOutcome
{
    private RunOutcome()
    {
    }

    /// <summary>The change passed the gate and is committed.</summary>
    /// <param name="Commit">The full id of the commit.</param>
    /// <param name="Branch">The short name of the branch that holds it, or null on a detached HEAD.</param>
    public sealed record Committed(string Commit, string? Branch) : RunOutcome;

    /// <summary>The change passed the gate, but its branch moved meanwhile; the commit is kept on a branch of its own.</summary>
    /// <param name="Commit">The full id of the commit.</param>
    /// <param name="Branch">The branch that keeps it.</param>
    /// <param name="Reason">Why it could not land where it was meant to.</param>
    public sealed record Kept(string Commit, string Branch, string Reason) : RunOutcome;

    /// <summary>The change passed the gate and nothing was committed, as asked.</summary>
    public sealed record DryRun : RunOutcome;

    /// <summary>The baseline did not qualify: it must fail by itself, for a real reason, the same way twice.</summary>
    /// <param name="Verdict">What the baseline was instead.</param>
    public sealed record BaselineRefused(EvidenceVerdict Verdict) : RunOutcome;

    /// <summary>No candidate's change passed the gate.</summary>
    /// <param name="Verdict">The last verdict of the gate, or null when no change came before it.</param>
    public sealed record NotPassed(EvidenceVerdict? Verdict) : RunOutcome;

    /// <summary>A guard refused the run or its change.</summary>
    /// <param name="Failure">What was refused and what to do.</param>
    public sealed record Refused(Failure Failure) : RunOutcome;

    /// <summary>Something hex needs from the machine was missing or broke.</summary>
    /// <param name="Failure">What broke and what to do.</param>
    public sealed record Faulted(Failure Failure) : RunOutcome;

    /// <summary>A limit of the run was reached.</summary>
    /// <param name="Limit">The limit, in words.</param>
    public sealed record LimitReached(string Limit) : RunOutcome;

    /// <summary>The operator, or the end of the process, stopped the run.</summary>
    /// <param name="IsTerminated">Whether another process ended it (SIGTERM, SIGHUP), not the keyboard.</param>
    public sealed record Interrupted(bool IsTerminated = false) : RunOutcome;
}
