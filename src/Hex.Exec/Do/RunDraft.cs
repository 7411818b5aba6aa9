using Hex.Core.Failures;
using Hex.Core.Repositories;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Do;

/// <summary>Drafts the commit of a run: its changed files and those included, as the evidence saw them.</summary>
internal static class RunDraft
{
    private static readonly GitIdentity Factory = new("hex-factory", "factory@hex.local");

    /// <summary>The draft: in place by the operator and with the operator's hooks and signature, isolated by hex and with neither.</summary>
    /// <exception cref="HexException">An included file is no longer what the evidence saw.</exception>
    public static CommitDraft Of(CommitTask task)
    {
        var workspace = task.Workspace;
        var changed = task.Changes.Select(change => new CommitFile(change.Path, change.After, workspace.Files.Inspect(change.Path).IsExecutable));
        var included = task.Include.Where(path => task.Changes.All(change => change.Path != path))
            .Select(path => new CommitFile(path, ReadAsTested(task, path), workspace.Files.Inspect(path).IsExecutable));
        return new CommitDraft
        {
            Tree = workspace.Tree,
            Parent = workspace.Repository.Head,
            Files = [.. changed, .. included],
            Message = CommitMessage.Of(task.Request, task.Candidate),
            Identity = workspace.IsIsolated ? Factory : null,
            HooksDirectory = workspace.IsIsolated ? null : workspace.Repository.HooksDirectory,
            IsSigned = !workspace.IsIsolated && workspace.Repository.SignsCommits,
            IgnoresModes = workspace.Repository.IgnoresModes,
            HookTime = task.Request.Limits.HookTime,
        };
    }

    private static ReadOnlyMemory<byte> ReadAsTested(CommitTask task, string path)
    {
        var content = task.Workspace.Files.Read(path, task.Request.Limits.FileBytes);
        return FileRestorer.Hash(content.Span) == task.Context.StartHashes.GetValueOrDefault(path) ? content : throw HexException.Refused(
            "included_changed", $"'{path}' changed while the run was at work", "look at it and run again");
    }
}
