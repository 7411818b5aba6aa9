namespace Hex.Git;

/// <summary>What the operator's commit hooks made of a commit.</summary>
/// <param name="Tree">The tree after them.</param>
/// <param name="Message">The message after them.</param>
/// <param name="RanHooks">Whether there was any.</param>
internal sealed record HookedCommit(string Tree, string Message, bool RanHooks);
