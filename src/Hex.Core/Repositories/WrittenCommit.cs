namespace Hex.Core.Repositories;

/// <summary>A commit whose objects are written; no ref points to it yet.</summary>
/// <param name="Commit">Its full id.</param>
/// <param name="Tree">The full id of its tree.</param>
/// <param name="TestedTree">The full id of the tree before the operator's hooks; differs from the tree when a hook edited the change.</param>
/// <param name="Parent">The full id of its parent.</param>
/// <param name="Entries">The changed paths and what the tree holds for them.</param>
/// <param name="RanHooks">Whether any hook of the operator ran on the way.</param>
public sealed record WrittenCommit(
    string Commit, string Tree, string TestedTree, string Parent, IReadOnlyList<TreeEntry> Entries, bool RanHooks);
