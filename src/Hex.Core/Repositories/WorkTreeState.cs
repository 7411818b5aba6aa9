namespace Hex.Core.Repositories;

/// <summary>What differs from HEAD in a working tree, precise enough to tell whether it changed again.</summary>
/// <param name="Head">The commit HEAD points to.</param>
/// <param name="Branch">The full name of the checked-out branch, or null.</param>
/// <param name="Entries">Changed and untracked (not ignored) paths; relative to the root, with forward slashes.</param>
public sealed record WorkTreeState(string Head, string? Branch, IReadOnlyDictionary<string, WorkTreeEntry> Entries)
{
    /// <summary>The tracked paths whose content or state is not the same in a later look, in order.</summary>
    public IReadOnlyList<string> TrackedChangesIn(WorkTreeState later) =>
        [.. Entries.Keys.Union(later.Entries.Keys)
            .Where(path => Entries.GetValueOrDefault(path) != later.Entries.GetValueOrDefault(path))
            .Where(path => (later.Entries.GetValueOrDefault(path) ?? Entries[path]).IsTracked)
            .Order(StringComparer.Ordinal)];
}
