using Hex.Core.Evidence;
using Hex.Core.Ports;
using Hex.Exec.Do;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Evidence;

/// <summary>Notes what the gate holds attempts against: before the baseline what nobody may change, after it what a change starts from.</summary>
internal sealed class GateContexts(IWorkTreeStatus status, IHooks hooks, GuardedFiles guards)
{
    /// <summary>How everything stands before the evidence has run.</summary>
    public async Task<GateContext> BeforeBaselineAsync(ActiveRun run, Workspace workspace, EvidenceSpec evidence, CancellationToken cancellationToken) => new()
    {
        Evidence = evidence,
        Tree = workspace.Tree,
        Files = workspace.Files,
        IsIsolated = workspace.IsIsolated,
        Allowed = run.Prepared.Allowed,
        GuardHashes = GuardedFiles.Fingerprint(workspace.Files, await GuardedAsync(run, workspace, cancellationToken)),
        SettingHashes = hooks.Fingerprint(workspace.Repository),
        CurrentSettings = () => hooks.Fingerprint(workspace.Repository),
        StateBefore = workspace.IsIsolated ? await status.ReadAsync(workspace.Tree, cancellationToken) : run.Prepared.State,
        AllowsGreen = run.Request.AllowsGreen,
    };

    /// <summary>The same with the files as the evidence left them.</summary>
    public async Task<GateContext> AfterBaselineAsync(GateContext before, ActiveRun run, CancellationToken cancellationToken) => before with
    {
        StateBefore = await status.ReadAsync(before.Tree, cancellationToken),
        StartHashes = GuardedFiles.Fingerprint(before.Files, before.Allowed.Paths.Union(run.Prepared.Include, StringComparer.Ordinal)),
    };

    /// <summary>
    /// What the baseline changed that it may not: HEAD, a file of this run, and in a worktree, where nobody else works, any tracked file.
    /// </summary>
    public static EvidenceVerdict.Tampered? TamperedBy(GateContext before, GateContext after)
    {
        var changed = before.StateBefore.TrackedChangesIn(after.StateBefore).Where(path => after.IsIsolated || after.Allowed.Paths.Contains(path)).ToList();
        var hasMoved = before.StateBefore.Head != after.StateBefore.Head || before.StateBefore.Branch != after.StateBefore.Branch;
        return hasMoved ? new(["HEAD"]) : changed.Count > 0 ? new(changed) : null;
    }

    // A worktree has the files of the commit, the operator's tree those of the moment.
    private async Task<IEnumerable<string>> GuardedAsync(ActiveRun run, Workspace workspace, CancellationToken cancellationToken) => workspace.IsIsolated
        ? (await guards.FindAsync(workspace.Tree, workspace.Files, run.Request.Evidence, workspace.Repository.Prefix, cancellationToken)).Except(run.Prepared.Allowed.Explicit)
        : run.Prepared.Allowed.Guarded;
}
