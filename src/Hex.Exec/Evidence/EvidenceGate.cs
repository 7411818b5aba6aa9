using Hex.Core.Edits;
using Hex.Core.Evidence;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Exec.Runs;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Evidence;

/// <summary>Decides what the evidence proves. Only <see cref="EvidenceVerdict.Passed"/> lets a change be committed.</summary>
internal sealed class EvidenceGate(EvidenceRunner runner, IWorkTreeStatus status)
{
    /// <summary>Evidence quicker than this may be run once more without much ado: the baseline is run twice.</summary>
    public static readonly TimeSpan Quick = TimeSpan.FromSeconds(2);

    /// <summary>Runs the evidence before any change: it must fail, and fail the same way again.</summary>
    /// <returns>The report; a verdict other than <see cref="EvidenceVerdict.Failed"/> ends the run unless green is allowed.</returns>
    public async Task<EvidenceReport> BaselineAsync(EvidenceSpec evidence, bool allowsGreen, RunLog log, CancellationToken cancellationToken)
    {
        var first = await RunAsync(evidence, EvidencePhase.Baseline, log, Unchanged(allowsGreen), cancellationToken);
        if (first.Verdict is EvidenceVerdict.Failed && runner.WhyVacuous(evidence, first) is { } reason)
        {
            // A test that does not compile yet looks the same, so this alone refuses nothing.
            await log.WarnAsync($"the evidence fails without running a test ({reason}); with a change it has to run some, or its pass will not count");
        }

        if (first.Verdict is not EvidenceVerdict.Failed failed || first.Duration > Quick)
        {
            return first;
        }

        var second = await RunAsync(evidence, EvidencePhase.BaselineRepeat, log, report => Agreement(failed, report.Verdict), cancellationToken);
        return second.Verdict is EvidenceVerdict.Failed ? first : second;
    }

    /// <summary>Runs the evidence on a change and holds it against the start of the run.</summary>
    /// <returns>The report, and what differed from HEAD after the evidence when it exited 0.</returns>
    public async Task<(EvidenceReport Report, WorkTreeState? State)> AttemptAsync(
        GateContext context, EvidenceReport baseline, JournaledFiles files, IReadOnlyList<FileChange> changes, RunLog log, CancellationToken cancellationToken)
    {
        await log.WriteAsync(new Core.Runs.EvidenceStarted(EvidencePhase.Attempt));
        var report = await runner.RunAsync(context.Evidence, cancellationToken);
        WorkTreeState? state = null;
        if (report.Verdict is EvidenceVerdict.Passed)
        {
            state = await status.ReadAsync(context.Tree, cancellationToken);
            report = report with { Verdict = await ExamineAsync(context, baseline, report, files, changes, state, log) };
        }

        await log.WriteAsync(EvidenceEvent.Of(EvidencePhase.Attempt, report));
        return (report, state);
    }

    /// <summary>Runs the evidence on a commit checked out alone, where nobody but the evidence works.</summary>
    public async Task<EvidenceReport> CommitAloneAsync(GateContext context, EvidenceReport baseline, RunLog log, CancellationToken cancellationToken)
    {
        await log.WriteAsync(new Core.Runs.EvidenceStarted(EvidencePhase.CommitAlone));
        var report = await runner.RunAsync(context.Evidence, cancellationToken);
        if (report.Verdict is EvidenceVerdict.Passed)
        {
            var later = await status.ReadAsync(context.Tree, cancellationToken);
            report = report with { Verdict = MovedOrChanged(context.StateBefore, later) ?? LostTests(context, baseline, report) ?? report.Verdict };
        }

        await log.WriteAsync(EvidenceEvent.Of(EvidencePhase.CommitAlone, report));
        return report;
    }

    /// <summary>Runs the evidence in a further worktree of a race, before any change.</summary>
    public async Task<EvidenceReport> LaneBaselineAsync(GateContext context, RunLog log, CancellationToken cancellationToken)
    {
        var report = await RunAsync(context.Evidence, EvidencePhase.Baseline, log, report => report.Verdict, cancellationToken);
        return MovedOrChanged(context.StateBefore, await status.ReadAsync(context.Tree, cancellationToken)) is { } tampered ? report with { Verdict = tampered } : report;
    }

    /// <summary>Runs the evidence on a merge checked out alone: it must pass for a real reason, and leave alone what is checked out.</summary>
    public async Task<EvidenceReport> MergedAsync(EvidenceSpec evidence, WorkTree tree, CancellationToken cancellationToken)
    {
        var before = await status.ReadAsync(tree, cancellationToken);
        var report = await runner.RunAsync(evidence, cancellationToken);
        return report.Verdict is EvidenceVerdict.Passed && MovedOrChanged(before, await status.ReadAsync(tree, cancellationToken)) is { } tampered
            ? report with { Verdict = tampered }
            : report;
    }

    private static EvidenceVerdict.Tampered? MovedOrChanged(WorkTreeState before, WorkTreeState later) =>
        later.Head != before.Head || later.Branch != before.Branch ? new(["HEAD"])
        : before.TrackedChangesIn(later) is { Count: > 0 } changed ? new(changed)
        : null;

    private async Task<EvidenceReport> RunAsync(
        EvidenceSpec evidence, EvidencePhase phase, RunLog log, Func<EvidenceReport, EvidenceVerdict> judge, CancellationToken cancellationToken)
    {
        await log.WriteAsync(new Core.Runs.EvidenceStarted(phase));
        var report = await runner.RunAsync(evidence, cancellationToken);
        report = report with { Verdict = judge(report) };
        await log.WriteAsync(EvidenceEvent.Of(phase, report));
        return report;
    }

    private static Func<EvidenceReport, EvidenceVerdict> Unchanged(bool allowsGreen) => report => report.Verdict switch
    {
        EvidenceVerdict.Passed when !allowsGreen => new EvidenceVerdict.AlreadyGreen(),
        var verdict => verdict,
    };

    private static EvidenceVerdict Agreement(EvidenceVerdict.Failed first, EvidenceVerdict second) => second switch
    {
        EvidenceVerdict.Failed again when again.ExitCode == first.ExitCode => again,
        EvidenceVerdict.Failed again => new EvidenceVerdict.Flaky(first.ExitCode, again.ExitCode),
        EvidenceVerdict.Passed or EvidenceVerdict.Vacuous => new EvidenceVerdict.Flaky(first.ExitCode, 0),
        var verdict => verdict,
    };

    private static async Task<EvidenceVerdict> ExamineAsync(
        GateContext context, EvidenceReport baseline, EvidenceReport report, JournaledFiles files, IReadOnlyList<FileChange> changes, WorkTreeState later, RunLog log)
    {
        var touched = files.ChangedSince(changes)
            .Concat(GuardedFiles.Differences(context.GuardHashes, GuardedFiles.Fingerprint(context.Files, context.GuardHashes.Keys)))
            .Concat(GuardedFiles.Differences(context.SettingHashes, context.CurrentSettings()))
            .ToList();
        var hasHeadMoved = later.Head != context.StateBefore.Head || later.Branch != context.StateBefore.Branch;
        if (hasHeadMoved && context.IsIsolated)
        {
            touched.Add("HEAD");
        }
        else if (hasHeadMoved)
        {
            // In place it may be the operator who commits: the commit verified alone tells, for there the evidence would do it again.
            await log.WarnAsync("what is checked out changed while the evidence ran");
        }

        var written = changes.Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        var outside = context.StateBefore.TrackedChangesIn(later).Where(path => !written.Contains(path)).ToList();
        if (outside.Count > 0 && !context.IsIsolated)
        {
            // In place it may be the operator who is working: the commit is verified alone instead, and nothing is restored.
            await log.WarnAsync($"files outside this change were modified while the evidence ran: {string.Join(", ", outside)}");
            outside.Clear();
        }

        return touched.Count + outside.Count > 0
            ? new EvidenceVerdict.Tampered([.. touched.Concat(outside).Distinct()])
            : LostTests(context, baseline, report) ?? report.Verdict;
    }

    /// <summary>A pass that got there by running fewer tests is none, unless the operator let the tests themselves change.</summary>
    private static EvidenceVerdict.Vacuous? LostTests(GateContext context, EvidenceReport baseline, EvidenceReport report) =>
        (baseline.Tests, report.Tests) switch
        {
            _ when context.Allowed.Released.Count > 0 || !baseline.Output.IsWhole || !report.Output.IsWhole => null,
            ({ Executed: > 0 } before, null) => new($"{before.Runner} printed no test summary any more"),
            ({ } before, { } after) when after.Executed < before.Executed =>
                new($"{after.Executed} tests ran, and {before.Executed} before the change"),
            _ => null,
        };
}
