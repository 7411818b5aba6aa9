using Hex.Core.Edits;
using Hex.Core.Evidence;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.Edits;
using Hex.Exec.Evidence;
using Hex.Exec.Racing;
using Hex.Exec.Runs;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Candidates;

/// <summary>Puts edits before the gate: planned, written under the journal, judged, and reverted unless they pass.</summary>
internal sealed class GatedAttempts(
    Workspace workspace, WorktreeMaker worktrees, EditPlanner planner, JournaledFiles files, EvidenceGate gate, GateContext context, EvidenceReport baseline, int limit, RunLog log, EvidenceTurns? turns = null)
    : IAttempts
{
    // Files somebody else changed during the run: what they hold now is not hex's to build on, nor to put back.
    private IReadOnlyList<string> _foreign = [];
    private RunLog _log = log;
    private int _countBefore;

    /// <inheritdoc />
    public int Count { get; private set; }

    /// <summary>The changes that passed, or null.</summary>
    public IReadOnlyList<FileChange>? PassedChanges { get; private set; }

    /// <summary>The evidence's run with the changes that passed, or null.</summary>
    public EvidenceReport? PassedReport { get; private set; }

    /// <summary>What differed from HEAD right after they had passed, or null.</summary>
    public WorkTreeState? PassedState { get; private set; }

    /// <summary>The last verdict, or null when no edit got as far as the evidence.</summary>
    public EvidenceVerdict? LastVerdict { get; private set; }

    /// <inheritdoc />
    public int Left => _foreign.Count > 0 ? 0 : limit - (Count - _countBefore);

    /// <inheritdoc />
    public void StartTurn(RunLog log) => (_log, _countBefore) = (log, Count);

    /// <inheritdoc />
    public async Task<AttemptResult> ProposeAsync(EditSet edits, CancellationToken cancellationToken)
    {
        if (Left <= 0)
        {
            return new AttemptResult(false, _foreign.Count > 0
                ? $"{string.Join(", ", _foreign)} changed since the run started"
                : $"the limit of {limit} attempts is reached", null);
        }

        using var turn = turns is null ? null : await turns.TakeAsync(cancellationToken);
        Count++;
        worktrees.Verify(workspace);
        var plan = planner.Plan(edits);
        if ((plan.Refusal ?? RefuseForeign(plan.Changes)) is { } reason)
        {
            await _log.WriteAsync(new EditRefused(Count, reason));
            return new AttemptResult(false, reason, null);
        }

        files.Apply(plan.Changes);
        await _log.WriteAsync(new EditApplied(
            Count, [.. plan.Changes.Select(change => change.Path)], [.. plan.Changes.Select(HashAfter)],
            [.. plan.Matches.Select(match => match.ToString().ToLowerInvariant())], EvidenceEvent.Shorten(UnifiedDiff.Of(plan.Changes))));
        Core.Faults.Failpoints.Reach(Core.Faults.Failpoint.EvidenceRunning);
        var (report, state) = await gate.AttemptAsync(context, baseline, files, plan.Changes, _log, cancellationToken);
        LastVerdict = report.Verdict;
        if (report.Verdict is EvidenceVerdict.Passed)
        {
            (PassedChanges, PassedReport, PassedState) = (plan.Changes, report, state);
            Core.Faults.Failpoints.Reach(Core.Faults.Failpoint.EvidencePassed);
            return new AttemptResult(true, VerdictText.Describe(report.Verdict), report);
        }

        var restoration = files.Revert();
        _foreign = restoration.Left;
        await _log.WriteAsync(new EditReverted(Count, restoration.Left));
        return new AttemptResult(false, $"the evidence {VerdictText.Describe(report.Verdict)}", report);
    }

    // A candidate may think for minutes: what somebody else did to the files meanwhile must not get into its commit.
    private string? RefuseForeign(IReadOnlyList<FileChange> changes)
    {
        _foreign = [.. changes.Where(change => HashBefore(change) != context.StartHashes.GetValueOrDefault(change.Path)).Select(change => change.Path)];
        return _foreign.Count > 0 ? $"{string.Join(", ", _foreign)} changed since the run started" : null;
    }

    private static string HashAfter(FileChange change) => change.After is { } after ? FileRestorer.Hash(after.Span) : string.Empty;

    private static string? HashBefore(FileChange change) => change.Before is { } before ? FileRestorer.Hash(before.Span) : null;
}
