namespace Hex.Core.Runs;

/// <summary>A project: a repository's common git directory together with its root commit.</summary>
/// <param name="CommonDirectory">The real path of the common git directory.</param>
/// <param name="RootCommit">The oldest commit reachable from HEAD.</param>
public readonly record struct ProjectId(string CommonDirectory, string RootCommit)
{
    /// <summary>One line that names the project in the store.</summary>
    public override string ToString() => $"{RootCommit}@{CommonDirectory}";
}
