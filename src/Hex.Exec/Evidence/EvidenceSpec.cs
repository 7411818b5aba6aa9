namespace Hex.Exec.Evidence;

/// <summary>The evidence command in a certain tree.</summary>
/// <param name="Command">The shell command.</param>
/// <param name="Root">The root of the tree, a real absolute path.</param>
/// <param name="Directory">The folder it starts in, relative to the root; empty for the root itself.</param>
/// <param name="TimeLimit">The longest it may take.</param>
/// <param name="Owner">The mark its processes carry.</param>
internal sealed record EvidenceSpec(string Command, string Root, string Directory, TimeSpan TimeLimit, string Owner)
{
    /// <summary>The folder it starts in, absolute.</summary>
    public string WorkingDirectory => Directory.Length == 0 ? Root : Path.Combine(Root, Directory);
}
