using Hex.Core.Edits;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Workspaces;
using Hex.Exec.Candidates;
using Hex.Exec.Edits;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Delegates;

/// <summary>The working tree an agent has for itself: a worktree without a branch, with what the run may change as it is in the run's workspace.</summary>
/// <remarks>Nothing an agent does in it counts but what the files the run may change hold afterwards.</remarks>
internal sealed class DelegateTree : IAsyncDisposable
{
    private const string Purpose = "delegate";
    private const int MostNamed = 50;

    private readonly CandidateTask _task;
    private readonly WorktreeMaker _worktrees;
    private readonly IWorkTreeStatus _status;
    private readonly WorktreePlan _plan;
    private readonly IRootedFiles _files;
    private readonly Dictionary<string, ReadOnlyMemory<byte>?> _before;
    private readonly WorkTreeState _stateBefore;

    private DelegateTree(CandidateTask task, WorktreeMaker worktrees, IWorkTreeStatus status, WorktreePlan plan, WorkTree tree, IRootedFiles files, WorkTreeState state) =>
        (_task, _worktrees, _status, _plan, Tree, _files, _stateBefore, _before) =
        (task, worktrees, status, plan, tree, files, state, task.AllowedFiles.ToDictionary(path => path, path => ReadOrNull(files, path, task.Request.Limits.FileBytes)));

    /// <summary>The worktree.</summary>
    public WorkTree Tree { get; }

    /// <summary>Makes it, under the run's journal.</summary>
    public static async Task<DelegateTree> MakeAsync(
        CandidateTask task, WorktreeMaker worktrees, IWorkTreeStatus status, IFileRoots roots, CancellationToken cancellationToken)
    {
        var workspace = task.Workspace;
        var plan = worktrees.Plan(workspace.Repository, task.Request.Id, workspace.Lane == 1 ? Purpose : $"{Purpose}{workspace.Lane}");
        try
        {
            var tree = await worktrees.MakeAsync(workspace.Repository, plan, workspace.Repository.Head, workspace.Journal, cancellationToken);
            worktrees.Carry(workspace.Tree, tree, [.. task.AllowedFiles.Union(task.Request.Include)], task.Request.Limits.FileBytes);
            return new DelegateTree(task, worktrees, status, plan, tree, roots.Open(tree.Root), await status.ReadAsync(tree, cancellationToken));
        }
        catch
        {
            await worktrees.RemoveAsync(workspace.Repository, plan, keepBranch: false);
            throw;
        }
    }

    /// <summary>What became of the files since it was made.</summary>
    public async Task<DelegateChanges> ChangesAsync(CancellationToken cancellationToken)
    {
        var edits = new List<ProposedEdit>();
        var discarded = new List<string>();
        foreach (var (path, before) in _before)
        {
            var after = ReadOrNull(_files, path, _task.Request.Limits.FileBytes);
            if (EditOf(path, before, after) is { } edit)
            {
                edits.Add(edit);
            }
            else if (!Same(before, after))
            {
                discarded.Add(path);
            }
        }

        var state = await _status.ReadAsync(Tree, cancellationToken);
        discarded.AddRange(state.Entries.Keys.Union(_stateBefore.Entries.Keys)
            .Where(path => !_before.ContainsKey(path) && state.Entries.GetValueOrDefault(path) != _stateBefore.Entries.GetValueOrDefault(path)).Order(StringComparer.Ordinal));
        return new DelegateChanges(new EditSet(edits), [.. discarded.Take(MostNamed)], state.Head != _stateBefore.Head);
    }

    /// <summary>Removes it, and tells what is left of it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (WorktreeMaker.Describe(await _worktrees.RemoveAsync(_task.Workspace.Repository, _plan, keepBranch: false)) is { } left)
        {
            await _task.Log.WarnAsync(left);
        }
    }

    // What is no text, and what is gone, is no edit.
    private static ProposedEdit? EditOf(string path, ReadOnlyMemory<byte>? before, ReadOnlyMemory<byte>? after) =>
        Same(before, after) || after is not { } bytes || TextFile.Decode(bytes.Span) is not { } file ? null
        : before is null ? new ProposedEdit.Create(path, file.Text)
        : new ProposedEdit.Rewrite(path, file.Text);

    private static bool Same(ReadOnlyMemory<byte>? one, ReadOnlyMemory<byte>? other) =>
        one is { } first && other is { } second ? first.Span.SequenceEqual(second.Span) : one is null && other is null;

    private static ReadOnlyMemory<byte>? ReadOrNull(IRootedFiles files, string path, long limit) =>
        files.Inspect(path).Kind == FileKind.Regular ? files.Read(path, limit) : null;
}
